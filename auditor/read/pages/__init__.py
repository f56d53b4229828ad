"""Pages of PDF files: words with their places, put into lines, columns, paragraphs and tables."""
