"""What stands around the sections: titles, salutation, signature, attachments."""
