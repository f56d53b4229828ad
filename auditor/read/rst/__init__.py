"""reStructuredText: sections, lists, fields, directives and tables."""
