"""Word files: paragraphs with their computed numbers, tables, notes and text boxes."""
