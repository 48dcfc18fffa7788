"""The pages of the desk: permission, form, one action or one query, a template."""
