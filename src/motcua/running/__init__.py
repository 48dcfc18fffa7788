"""What runs: PostgreSQL, the web server, the worker, and the supervisor that starts and stops them."""
