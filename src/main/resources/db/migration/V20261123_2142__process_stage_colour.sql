-- One of a small palette, which the stylesheet has for light and dark; null for the colour of the journey.
alter table stage add colour text check (colour in ('RED', 'ORANGE', 'YELLOW', 'GREEN', 'TEAL', 'BLUE', 'VIOLET', 'PINK', 'GREY'));
