"""AsciiDoc: sections, lists, blocks between lines of marks, tables."""
