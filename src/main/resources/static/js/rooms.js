// On a phone the rooms of the settings are a row that slides: it begins with the one that one is in.
document.querySelector('.settings > nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' });
