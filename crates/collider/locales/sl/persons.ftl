## Ljudje v vozlišču.
persons-name = Ime in priimek
persons-name-wrong = Potrebno je ime, dolgo največ { $most } znakov.
persons-title = Ljudje
persons-count =
    { $count ->
        [one] { $count } oseba
        [two] { $count } osebi
        [few] { $count } osebe
       *[other] { $count } oseb
    }
persons-search = Ime, naslov ali organizacija
persons-role = Vloga
persons-role-any = vsaka vloga
persons-show = Prikaži
persons-nobody = Temu ne ustreza nihče.
persons-organisation = Organizacija
persons-organisations = Organizacije
persons-organisations-none = Nobena. Deluje v svojem imenu.
persons-organisation-gone = ni več v imeniku
persons-organisation-remove = Odstrani
persons-organisation-add = Dodaj organizacijo
persons-organisation-add-do = Dodaj
persons-joined = Oseba lahko odslej deluje za to organizacijo.
persons-left = Oseba ne deluje več za to organizacijo.
persons-roles = Vloge
persons-roles-save = Obdrži te vloge
persons-roles-hint = Veljajo takoj, tudi kjer je kdo že prijavljen.
persons-roles-by-whom = Vloge delijo vodje vozlišča in skrbniki.
persons-roles-provided = Od ustanove, prek katere se prijavljajo, dokler ta ne odloči drugače:
persons-roles-set = Vloge so shranjene: { $name }.
persons-roles-not-theirs = Teh vlog ne morete ne dati ne vzeti.
    .next = Vodje vozlišča in skrbniki delijo vse vloge; povezovalci vabijo udeležence, mentorje in strokovnjake.
persons-last-hub-manager = To je zadnji vodja vozlišča.
    .next = Najprej določite drugega vodjo vozlišča.
persons-last-administrator = To je zadnji skrbnik.
    .next = Najprej določite drugega skrbnika.
persons-seen = Nazadnje tu
persons-never = nikoli
persons-invited-by = Povabil
persons-since = Račun ima od { $day }.
persons-seen-on = Nazadnje tu: { $moment }.
persons-invited = Povabilo: { $name }.
persons-history = Kaj se je spremenilo
persons-sessions = Dostop
persons-sessions-count =
    { $count ->
        [0] Trenutno nikjer ni prijave.
        [one] Prijava na { $count } napravi.
        [two] Prijava na { $count } napravah.
        [few] Prijava na { $count } napravah.
       *[other] Prijava na { $count } napravah.
    }
persons-sign-out = Odjavi povsod
persons-signed-out =
    { $count ->
        [0] Ničesar več ni bilo treba končati.
        [one] Končana je { $count } seja.
        [two] Končani sta { $count } seji.
        [few] Končane so { $count } seje.
       *[other] Končanih je { $count } sej.
    }
persons-withdraw = Odvzemi dostop
persons-withdraw-words = Vse vloge ugasnejo, vsaka seja se konča in prej poslane povezave ne veljajo več. Vloge od ustanove se ob naslednji prijavi tam vrnejo, če jih ustanova ne odvzame. Račun ostane, da oseba še vedno lahko vidi, kaj se o njej hrani. Vloge je mogoče znova dati.
persons-withdraw-do = Odvzemi dostop zdaj
persons-withdrawn = Dostop je odvzet: { $name }.
persons-requests = Kdo čaka na odgovor
persons-requests-count =
    { $count ->
        [0] Nihče ne čaka
        [one] Na odgovor čaka { $count }
        [two] Na odgovor čakata { $count }
        [few] Na odgovor čakajo { $count }
       *[other] Na odgovor čaka { $count }
    }
persons-requests-under = Ljudje, ki prosijo za račun, in taki, ki pravijo, da pripadajo organizaciji.
persons-requests-none = Nihče ne čaka
persons-requests-none-words = Tu stoji, kdor prosi za račun ali pravi, da pripada organizaciji.
persons-requests-known = Imenik pozna organizacijo s tem imenom.
persons-requests-unknown = Imenik ne pozna organizacije s tem imenom. Izberite drugo ali pustite prazno.
persons-requests-new = Dodaj jo v imenik kot osnutek
persons-requests-approve = Ustvari račun
persons-requests-decline = Zavrni
persons-requests-decline-do = Zavrni in piši
persons-requests-reason = Zakaj
persons-requests-reason-hint = Te besede dobi oseba po pošti.
persons-requests-belongs = pravi: Pripadam organizaciji { $organisation }.
persons-hub = Kako deluje vozlišče
persons-hub-registration = Ljudje smejo sami zaprositi za račun
persons-hub-registration-hint = Potrdijo svoj naslov, nato odloči povezovalec. Sicer je vstop mogoč samo z vabilom.
persons-hub-save = Shrani
persons-hub-set = Tako odslej deluje vozlišče.
persons-news-roles = Vaše vloge so se spremenile: { $hub }
persons-news-roles-look = V svojem računu vidite, kaj lahko zdaj počnete.
persons-news-left = Ne delujete več za { $organisation }
persons-news-signed-out = Odjavljeni ste na vseh napravah
persons-news-signed-out-why = Nekdo, ki skrbi za ljudi na { $hub }, je končal vaše seje. Kadar koli se lahko znova prijavite.
persons-news-withdrawn = Ne sodelujete več: { $hub }
persons-news-withdrawn-next = Vaš račun ostane: v njem vidite, kaj hranimo o vas, lahko to vzamete s seboj ali daste izbrisati.
people-role-participant = Udeleženec
    .hint = sodeluje za organizacijo
people-role-mentor = Mentor
    .hint = z izkušnjami stoji ob strani organizacijam
people-role-expert = Strokovnjak
    .hint = prinaša znanje z enega področja
people-role-policy-viewer = Vpogled za odločevalce
    .hint = gleda številke
people-role-facilitator = Povezovalec
    .hint = vodi delo vozlišča
people-role-hub-manager = Vodja vozlišča
    .hint = povezovalec, ki odloča tudi o tem, kdo v vozlišču dela in kako
people-role-administrator = Skrbnik
    .hint = skrbi, da namestitev deluje
people-role-none = brez vloge
