## Sporočila med osebami in o čem so osebe obveščene.
nav-messages-waiting =
    { $count ->
        [0] Sporočila
        [one] Sporočila, čaka { $count } pogovor
        [two] Sporočila, čakata { $count } pogovora
        [few] Sporočila, čakajo { $count } pogovori
       *[other] Sporočila, čaka { $count } pogovorov
    }
nav-notifications = Sporočila in obvestila
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
changes-thing-message-report = prijavljeno sporočilo
changes-looked-message-report = prijavljeno sporočilo
changes-did-reported = Prijavljeno
changes-did-settled = Končano
changes-did-address-shared = Naslov prikazan v pogovoru
changes-did-address-withdrawn = Naslov ni več prikazan v pogovoru
changes-did-contact-chosen = Izbrano, kdo sme pisati
changes-did-notices-chosen = Izbrana obvestila
matchmaking-news-proposed = { $own } in { $name }: organizaciji sta predstavljeni druga drugi
matchmaking-news-answer = Pričakujemo vaš odgovor.
matchmaking-news-accepted = { $name } sprejema seznanitev z organizacijo { $own }
matchmaking-news-declined = { $name } zavrača seznanitev z organizacijo { $own }
matchmaking-news-met = { $own } in { $name }: organizaciji sta se srečali
organisations-news-approved = Profil organizacije { $name } je odobren
organisations-news-renewed = Profil organizacije { $name } je podaljšan
organisations-news-returned = Profil organizacije { $name } je vrnjen v dopolnitev
privacy-column-unread = Neprebrana sporočila
privacy-column-shares-address = Naslov prikazan
privacy-column-for-hub = Napisano v imenu povezovalcev
privacy-column-settled-at = Končano
privacy-column-blocked-id = Blokirana oseba
privacy-column-may-write = Kdo sme pisati
privacy-column-kind = Vrsta
privacy-column-words = Besedilo
privacy-column-pace = Kako hitro
privacy-column-day = Dan
privacy-kind-messages = Sporočila
    .what = Kar osebe pišejo druga drugi in povezovalcem, prijavljena sporočila, komu dovolijo pisati in koga blokirajo.
    .purpose = Da se osebe lahko pogovarjajo, ne da bi razkrile svoje naslove.
    .erasure = Kar ste napisali, nadomesti beseda »izbrisano«, vaše ime pa izgine. Kar so drugi pisali vam, ostane njihovo.
privacy-kind-notices = Obvestila
    .what = Kar čaka na vašo naslednjo dnevno pošto, o čem želite biti obveščeni in katere dni ste pošto prejeli.
    .purpose = Da na želeni način izveste, kar se vas tiče, in ničesar dvakrat.
    .erasure = Se izbriše.
privacy-rule-conversations = Pogovori se izbrišejo { $days ->
        [one] { $days } dan
        [two] { $days } dneva
        [few] { $days } dni
       *[other] { $days } dni
    } po zadnjem sporočilu.
privacy-rule-notices = Kar ni moglo biti sporočeno v dnevni pošti, se izbriše po { $days ->
        [one] { $days } dnevu
        [two] { $days } dneh
        [few] { $days } dneh
       *[other] { $days } dneh
    }.
privacy-rule-digests = Katere dni je kdo prejel dnevno pošto, se pozabi po { $days ->
        [one] { $days } dnevu
        [two] { $days } dneh
        [few] { $days } dneh
       *[other] { $days } dneh
    }.
registration-news = Nekdo prosi za račun
persons-news-roles = Vaše vloge so se spremenile: { $hub }
persons-news-roles-look = V svojem računu vidite, kaj lahko zdaj počnete.
persons-news-left = Ne delujete več za { $organisation }
persons-news-signed-out = Odjavljeni ste na vseh napravah
persons-news-signed-out-why = Nekdo, ki skrbi za ljudi na { $hub }, je končal vaše seje. Kadar koli se lahko znova prijavite.
persons-news-withdrawn = Ne sodelujete več: { $hub }
persons-news-withdrawn-next = Vaš račun ostane: v njem vidite, kaj hranimo o vas, lahko to vzamete s seboj ali daste izbrisati.
privacy-requests-messages = Sporočil in obvestil v datoteki ni: dobi jih le oseba sama, v svojem računu.
privacy-column-sender-id = Napisal/-a
