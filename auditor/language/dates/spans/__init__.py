"""Dates of more than one written day: ranges and periods that are told by their end."""
