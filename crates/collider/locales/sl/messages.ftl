## Sporočila med osebami.
nav-messages-waiting =
    { $count ->
        [0] Sporočila
        [one] Sporočila, čaka { $count } pogovor
        [two] Sporočila, čakata { $count } pogovora
        [few] Sporočila, čakajo { $count } pogovori
       *[other] Sporočila, čaka { $count } pogovorov
    }
messages-title = Sporočila
messages-under = Kar napišete tukaj, prejme druga oseba in nihče drug.
messages-privately = E-poštni naslovi niso prikazani. Povezovalci pogovora ne morejo brati.
messages-wishes = Kdo vam sme pisati
messages-boxes = Predali
messages-mine = Moja sporočila
messages-of-hub = Za povezovalce
messages-of-hub-talks = Pogovori
messages-of-hub-under = Kar ljudje pišejo povezovalcem tega vozlišča. Tukaj berejo in odgovarjajo vsi povezovalci.
messages-none = Sporočil še ni.
messages-none-next = Na profilu organizacije najdete osebe, ki jim smete pisati.
messages-hub-none = Pisal še ni nihče.
messages-hub-none-next = Povezovalcem lahko piše vsakdo, ki ima račun.
messages-unread = { $count } novih
messages-waits = čaka na odgovor
messages-facilitators = Povezovalci
messages-write-hub = Pišite povezovalcem
messages-gone = Nekdo, ki ga ni več tukaj
messages-for = Za { $organisation }
messages-hub-who = To berejo vsi povezovalci tega vozlišča in lahko odgovorijo.
messages-hub-reads = Odgovarjate v imenu povezovalcev. Ta pogovor vidijo vsi povezovalci.
messages-earlier = Prejšnja sporočila
messages-you = Vi
messages-erased = izbrisano
messages-answer = Vaš odgovor
messages-text = Vaše sporočilo
messages-hint = Golo besedilo, največ 5.000 znakov. Spletni naslovi postanejo povezave.
messages-send = Pošlji
messages-sent = Poslano.
messages-back = Nazaj
messages-to = Sporočilo za { $name }
messages-write = Pišite
messages-people = Osebe
messages-empty = Napišite kaj.
messages-too-long =
    { $count ->
        [one] Besedilo je za { $count } znak predolgo.
        [two] Besedilo je za { $count } znaka predolgo.
        [few] Besedilo je za { $count } znake predolgo.
       *[other] Besedilo je za { $count } znakov predolgo.
    }
messages-too-many = V kratkem času ste napisali zelo veliko. Počakajte nekaj časa in nato pošljite znova.
messages-not-now = Tej osebi trenutno ne morete pisati.
messages-settings = Ta pogovor
messages-address-hidden = { $name } ne vidi vašega e-poštnega naslova.
messages-address-seen = { $name } vidi vaš e-poštni naslov.
messages-address-share = Pokaži moj naslov
messages-address-withdraw = Ne kaži več mojega naslova
messages-address-shared = Vaš naslov je zdaj prikazan v tem pogovoru.
messages-address-withdrawn = Vaš naslov v tem pogovoru ni več prikazan.
messages-address-known = Ko ga ne kažete več, naslov izgine s te strani. Kdor si ga je zapisal, ga obdrži.
messages-block = Blokiraj: { $name }
messages-unblock = Ne blokiraj več
messages-blocked = Od te osebe ne boste več prejemali sporočil. O tem ne bo obveščena.
messages-unblocked = Ta oseba vam lahko spet piše.
messages-you-block = Blokirali ste: { $name }. Drug drugemu ne morete pisati.
messages-blocked-people = Osebe, ki ste jih blokirali
messages-report = Prijavi
messages-report-title = Prijavite to sporočilo
messages-report-what = Povezovalci bodo prebrali to eno sporočilo in vašo obrazložitev. Preostali pogovor ostane med vama.
messages-report-why = Kaj je s sporočilom narobe
messages-report-why-hint = Največ 1.000 znakov.
messages-report-do = Prijavi povezovalcem
messages-reported = Prijavljeno. Povezovalci so obveščeni.
messages-reported-before = To sporočilo ste že prijavili.
messages-reports = Prijavljena sporočila
messages-reported-by = Prijava: { $name }
messages-reported-title = Prijavljeno sporočilo
messages-reported-under = To eno sporočilo vidite, ker vas je nekdo za to prosil. Da ste ga pogledali, je zapisano v dnevniku.
messages-reported-by-whom = Prijava
messages-settle = Končano
messages-settled = Končano.
messages-settled-before = Nekdo je bil hitrejši: bilo je že končano.
messages-settled-on = Končano. Prijavljena sporočila ostanejo tukaj berljiva.
messages-who-may-write = Kdo mi sme pisati
messages-wish-everyone = Vsi, ki imajo račun
messages-wish-hint-everyone = {""}
messages-wish-matched = Osebe iz organizacij, ki so povezane z mojo
messages-wish-hint-matched = Poleg tega sodelavci in povezovalci.
messages-wish-facilitators = Samo povezovalci
messages-wish-hint-facilitators = {""}
messages-wish-nobody = Nihče
messages-wish-hint-nobody = Razen tistih, ki sem jim pisal ali pisala.
messages-news = Novo sporočilo vam piše { $name }
messages-news-from-hub = Povezovalci vozlišča { $hub } so vam odgovorili
messages-news-to-hub = Povezovalcem piše { $name }
messages-news-report = Sporočilo je bilo prijavljeno
