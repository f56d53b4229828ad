"""Objects of JSON as documents, tables and labelled values."""
