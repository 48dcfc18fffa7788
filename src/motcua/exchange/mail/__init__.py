"""Mail to applicants: what happened to their dossier, told by the mail server of the installation."""
