"""Presentations: slides with their titles, texts, tables and notes."""
