## O čem so osebe obveščene in kako hitro.
nav-notifications = Sporočila in obvestila
notices-title = Sporočila in obvestila
notices-under = Kdo vam sme pisati in kdaj pošljemo pošto na { $address }.
notices-no-mail = To vozlišče še nima poštnega strežnika: nič se ne pošilja.
notices-kind-message = Nova sporočila
notices-kind-introduction = Seznanitve
notices-kind-profile = Profil moje organizacije
notices-kind-membership = Moj račun in članstva
notices-kind-hub = Kar čaka na povezovalce
notices-kind-security = Varnost računa
notices-pace-at-once = Takoj
notices-pace-daily = Vsak dan ob { $hour }
notices-pace-never = Nikoli
notices-keep = Shrani
notices-kept = Shranjeno.
notices-always = Pošta za prijavo in o varnosti vašega računa vedno pride takoj.
notices-letter-look = Oglejte si
notices-letter-why = Kaj vam pošiljamo in kdaj, izberete sami: { $address }
notices-digest-subject = { $hub }: kaj je novega
notices-digest-intro =
    { $count ->
        [one] Za vas imamo { $count } novico:
        [two] Za vas imamo { $count } novici:
        [few] Za vas imamo { $count } novice:
       *[other] Za vas imamo { $count } novic:
    }
notices-end-title = Odjava od pošte
notices-end-under = O tem, kar tukaj označite, ne boste več prejemali pošte. Na straneh boste še vedno našli vse.
notices-end-which = Nič več pošte o
notices-end-do = Odjava od te pošte
notices-end-digest = Brez vsega tega dnevna pošta ne prihaja več.
notices-end-nothing = Take pošte ne prejemate več.
notices-ended = O tem ne bo več pošte.
notices-ended-next = To lahko kadar koli spremenite:
mail-kind-notice = obvestilo
mail-kind-digest = dnevni povzetek
