"""OpenDocument: texts and spreadsheets of LibreOffice and others."""
