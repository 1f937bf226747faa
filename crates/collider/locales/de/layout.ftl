## Der Rahmen jeder Seite.
layout-skip = Zum Inhalt
layout-home = { $hub }: zur Startseite
layout-navigation = Hauptnavigation
layout-menu = Menü
layout-settings = Sprache und Darstellung
layout-language = Sprache
layout-theme = Darstellung
layout-theme-auto = Wie das Gerät
layout-theme-light = Hell
layout-theme-dark = Dunkel
layout-sign-in = Anmelden
layout-sign-out = Abmelden
layout-acting-for = für { $organisation }
layout-act-for = Handeln für
layout-undo = Rückgängig machen
layout-demo-label = Demo
layout-demo = Erfundene Demo-Region: Alle Namen und Angaben auf dieser Seite sind ausgedacht.
layout-colophon = Collider bringt Kreative und Industrie zusammen.
layout-privacy = Datenschutz

## Teile, aus denen Seiten bestehen.
side-creative = Kreative
side-industry = Industrie
side-both = Beide Seiten
side-neither = Keine der Seiten
side-unknown = Seite unbekannt
part-unknown = unbekannt
part-proposed = Vorschlag: { $value }
part-crumbs = Sie sind hier
part-next = Nächster Schritt
part-steps = Schritte
part-step-done = (erledigt)
part-progress = { $done } von { $total }
part-pages = Seiten dieser Liste
part-pages-first = Zum Anfang
part-pages-next = Weitere zeigen
confidence-1 = geraten
confidence-2 = eher sicher
confidence-3 = sicher
gain-0 = noch nichts
gain-1 = wenig
gain-2 = einiges
gain-3 = viel
gain-4 = sehr viel
form-optional = (freiwillig)
form-nothing-lost = Nichts von dem, was Sie geschrieben haben, ist verloren.
form-mistakes =
    { $count ->
        [one] { $count } Sache fehlt noch oder stimmt noch nicht ganz
       *[other] { $count } Dinge fehlen noch oder stimmen noch nicht ganz
    }

## Sprachen von Wendungen.
language-bg = Bulgarisch
language-bs = Bosnisch
language-ca = Katalanisch
language-cs = Tschechisch
language-cy = Walisisch
language-da = Dänisch
language-de = Deutsch
language-el = Griechisch
language-en = Englisch
language-es = Spanisch
language-et = Estnisch
language-eu = Baskisch
language-fi = Finnisch
language-fr = Französisch
language-ga = Irisch
language-gl = Galicisch
language-hr = Kroatisch
language-hu = Ungarisch
language-is = Isländisch
language-it = Italienisch
language-ka = Georgisch
language-lb = Luxemburgisch
language-lt = Litauisch
language-lv = Lettisch
language-mk = Mazedonisch
language-mt = Maltesisch
language-nb = Norwegisch (Bokmål)
language-nl = Niederländisch
language-nn = Norwegisch (Nynorsk)
language-no = Norwegisch
language-pl = Polnisch
language-pt = Portugiesisch
language-rm = Rätoromanisch
language-ro = Rumänisch
language-ru = Russisch
language-sk = Slowakisch
language-sl = Slowenisch
language-sq = Albanisch
language-sr = Serbisch
language-sv = Schwedisch
language-tr = Türkisch
language-uk = Ukrainisch
