people-sign-in = Anmelden
people-sign-out = Abmelden
people-welcome = Willkommen, { $name }.
people-signed-out = Sie sind abgemeldet.
people-link-over = Dieser Anmeldelink gilt nicht mehr.
    .next = Links gelten nur eine Zeit lang, manche nur einmal. Bitten Sie um einen neuen.
people-devices = Wo Sie angemeldet sind
people-devices-under = Jeder Browser, in dem Sie angemeldet sind. Beenden Sie, was Sie nicht erkennen oder was nicht mehr Ihnen gehört.
people-devices-device = Gerät
people-devices-since = Angemeldet seit
people-devices-used = Zuletzt benutzt
people-devices-here = jetzt, auf dieser Seite
people-devices-do = Abmelden
people-devices-end = Dort abmelden
people-devices-end-all = Überall sonst abmelden
people-devices-only-here = Sie sind sonst nirgends angemeldet.
people-devices-hint = Die letzte Benutzung wird alle zehn Minuten festgehalten.
people-devices-ended =
    { $count ->
        [one] Sie sind auf einem anderen Gerät abgemeldet.
       *[other] Sie sind auf { $count } anderen Geräten abgemeldet.
    }
people-devices-none-ended = Es war nichts mehr zu beenden.
people-device = { $browser } auf { $system }
people-device-unknown = Unbekanntes Programm
