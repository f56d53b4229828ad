"""The source of a web page → its elements, its main text, its tables and its metadata."""
