"""Mails: headers, body and attachments."""
