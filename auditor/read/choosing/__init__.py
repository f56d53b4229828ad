"""Paths → the files to read, and why the others are left out."""
