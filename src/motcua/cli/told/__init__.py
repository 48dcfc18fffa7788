"""What the commands about the law answer, as tables and charts; these modules need Django to be set up."""
