"""What somebody says of documents beside them: documents.yaml, and the history of a file."""
