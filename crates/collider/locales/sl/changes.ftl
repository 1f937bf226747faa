## Dnevnik sprememb: kdo je kaj kdaj spremenil, iz česa v kaj.
changes-title = Kaj se je spremenilo
changes-title-of = Kaj se je spremenilo pri: { $name }
changes-under = Vsaka sprememba v tem središču: kdo, kdaj in iz česa v kaj. Najnovejše je na vrhu.
changes-to-thing = Na stran
changes-look = Poglejte
changes-kind = Kaj se je spremenilo
changes-kind-all = vse
changes-show = Prikaži
changes-none = Ničesar še ni.
changes-when = Kdaj
changes-who = Kdo
changes-what = Kaj
changes-from-to = Iz česa v kaj
changes-values =
    { $count ->
        [one] { $count } vrednost
        [two] { $count } vrednosti
        [few] { $count } vrednosti
       *[other] { $count } vrednosti
    }
changes-by-operator = V ukazni vrstici
changes-by-program = Program
changes-by-erased = Izbrisano
changes-in-full = Vse spremembe z vrednostmi
changes-thing-organisation = organizacija
changes-thing-import = uvoz
changes-thing-introduction = seznanitev
changes-thing-judgement = mnenje o predlogu
changes-thing-field = področje
changes-thing-field-correction = področje besedne zveze
changes-thing-alias = strokovni izraz
changes-thing-meeting-rule = kdo se sme srečati s kom
changes-thing-person = račun
changes-thing-privacy-request = zahteva o osebnih podatkih
changes-thing-retention = hramba
changes-did-accept = Sprejeto
changes-did-approved = Odobreno
changes-did-changed = Spremenjeno
changes-did-confirmed = Potrjeni predlogi
changes-did-created = Dodano
changes-did-decline = Zavrnjeno
changes-did-failed = Prekinjeno
changes-did-import-undone = Razveljavljeno skupaj z uvozom
changes-did-imported = Spremenjeno z uvozom
changes-did-introduced = Seznanjeno z drugo organizacijo
changes-did-judged = Podano
changes-did-language-chosen = Izbran jezik
changes-did-link-made = Ustvarjena povezava za prijavo
changes-did-meet = Srečanje
changes-did-note = Opomba
changes-did-proposal-declined = Predlog zavrnjen
changes-did-propose = Znova predlagano
changes-did-proposed = Predlagano
changes-did-queued = Začeto
changes-did-removed = Odstranjeno
changes-did-renewed = Podaljšano
changes-did-retired = Umaknjeno
changes-did-returned = Vrnjeno v dopolnitev
changes-did-signed-in = Prijava
changes-did-signed-out = Odjava
changes-did-taken-back = Preklicano
changes-did-tried = Preizkušeno
changes-did-undone = Razveljavljeno
changes-did-written = Uvoženo
changes-did-uploaded = Datoteka prejeta
changes-did-consented = Odgovor da
changes-did-contact-erased = Kontaktna oseba izbrisana
changes-did-erased = Izbrisano
changes-did-exported = Osebni podatki izdani
changes-did-searched = Osebni podatki pregledani
changes-did-taken-away = Izbrisano, čas je potekel
changes-did-withdrawn = Odgovor ne
