"""What was read of all documents → findings: of rules and of discovery, with what is declared."""
