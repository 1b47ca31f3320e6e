"""What sites, scanners and editors did to a text, undone: furniture out, damage mended, lines joined."""
