"""Finds where documents disagree."""
