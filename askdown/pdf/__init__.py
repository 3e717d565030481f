"""HTML to PDF: engines that may be there, and what is done to and read from their PDFs. Cards are not known here."""
