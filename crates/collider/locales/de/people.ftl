people-sign-in = Anmelden
people-sign-in-how = Öffnen Sie den Anmeldelink, den Sie von Ihrer Moderation bekommen haben oder den das Programm beim Start ausgegeben hat.
people-sign-out = Abmelden
people-welcome = Willkommen, { $name }.
people-signed-out = Sie sind abgemeldet.
people-link-over = Dieser Anmeldelink gilt nicht mehr.
    .next = Links gelten nur eine Zeit lang, manche nur einmal. Bitten Sie um einen neuen.
