## Vabljenje ljudi.
invitations-title = Vabila
invitations-invite = Povabi ljudi
invitations-invite-under = Prilepite seznam ali naložite preglednico. Preden se kaj pošlje, vidite vsako vrstico.
invitations-no-mail = Ta namestitev še ne pošilja pošte; sporočila čakajo, da se nastavi poštni strežnik.
invitations-people = Koga
invitations-people-hint = En naslov v vrstici ali seznam, kot ga kopira vaš poštni program: Ana Kralj <ana@example.org>, …
invitations-file = Ali preglednica
invitations-file-hint = CSV, XLSX, XLS ali ODS s stolpcem naslovov; stolpci z imeni in organizacijami se prepoznajo po glavah.
invitations-file-unreadable = Datoteke { $file } ni mogoče prebrati: { $why }
invitations-no-column = Datoteka { $file } nima stolpca z e-poštnimi naslovi.
invitations-roles = Kot
invitations-role-missing = Izberite vsaj eno vlogo.
invitations-organisation = Organizacija, za katero bodo delovali
invitations-organisation-hint = Kot se imenuje v imeniku. Vrstice, ki same navajajo organizacijo, jo obdržijo.
invitations-organisation-unknown = { $place } V imeniku ni organizacije z imenom »{ $value }«.
invitations-organisation-several = { $place } Več organizacij se imenuje »{ $value }«. Namesto imena prilepite naslov profila.
invitations-note = Osebna vrstica
invitations-note-hint = V sporočilu stoji pod vašim imenom.
invitations-note-long = Osebna vrstica ima največ { $most } znakov.
invitations-lang = Jezik sporočila
invitations-days = Velja
invitations-days-count =
    { $count ->
        [one] { $count } dan
        [two] { $count } dneva
        [few] { $count } dni
       *[other] { $count } dni
    }
invitations-look = Poglej seznam
invitations-nobody = Na seznamu ni nikogar.
invitations-too-many = Število vrstic na seznamu: { $count }. Naenkrat jih je mogoče povabiti { $most }.
invitations-check = Preverite seznam
invitations-check-under =
    { $count ->
        [one] { $count } vrstica; vabljeni kot: { $roles }.
        [two] { $count } vrstici; vabljeni kot: { $roles }.
        [few] { $count } vrstice; vabljeni kot: { $roles }.
       *[other] { $count } vrstic; vabljeni kot: { $roles }.
    }
invitations-check-for = Za { $organisation }, kjer vrstica ne navaja druge.
invitations-where = Vrstica
invitations-skip = Izpusti
invitations-place-list = Vrstica { $row }:
invitations-place-row = { $file }, vrstica { $row }
invitations-place-sheet = { $file }, vrstica { $row }, stolpec »{ $column }«:
invitations-address-wrong = { $place } »{ $value }« ni popoln e-poštni naslov.
invitations-name-long = { $place } Ime je daljše od { $most } znakov.
invitations-twice = { $place } { $value } stoji že višje. Eno od obeh vrstic izpustite.
invitations-waits-already = { $place } { $value } ima vabilo, ki čaka na odgovor. Tu ga izpustite; na seznamu vabil ga lahko pošljete znova.
invitations-has-already = { $place } { $value } ima račun, ki vse to že ima. Izpustite ga.
invitations-send = Pošlji vabila
invitations-ready = Za pošiljanje pripravljene vrstice: { $ready } od { $count }.
invitations-send-hint = Vsaka oseba dobi sporočilo s svojo povezavo.
invitations-sent =
    { $count ->
        [one] Na poti je { $count } vabilo.
        [two] Na poti sta { $count } vabili.
        [few] Na poti so { $count } vabila.
       *[other] Na poti je { $count } vabil.
    }
invitations-waiting =
    { $count ->
        [0] Nobeno vabilo ne čaka na odgovor.
        [one] Na odgovor čaka { $count } vabilo.
        [two] Na odgovor čakata { $count } vabili.
        [few] Na odgovor čakajo { $count } vabila.
       *[other] Na odgovor čaka { $count } vabil.
    }
invitations-none = Povabljen še ni nihče
invitations-none-words = Povabite ljudi, s katerimi začenjate. Vsak dobi sporočilo s svojo povezavo.
invitations-who = Kdo
invitations-what = Kot
invitations-when = Poslano
invitations-state = Stanje
invitations-do = Kaj storiti
invitations-state-waiting = čaka
invitations-state-bounced = sporočilo se je vrnilo
invitations-state-accepted = sprejeto
invitations-state-expired = poteklo
invitations-state-withdrawn = umaknjeno
invitations-until = Velja do { $day }.
invitations-resend = Pošlji znova
invitations-withdraw = Umakni
invitations-sent-again = Novo sporočilo je na poti. Povezava v starem ne velja več.
invitations-withdrawn = Vabilo je umaknjeno. Njegova povezava ne velja več.
invitations-accepted-meanwhile = Na to vabilo je medtem kdo odgovoril ali pa je bilo umaknjeno.
invitations-answer-title = Vabilo: { $hub }
invitations-answer-what = Vabi vas { $name }, in sicer kot: { $roles }.
invitations-answer-what-for = Vabi vas { $name }, in sicer kot: { $roles }, za { $organisation }.
invitations-accept = Sprejmi in vstopi
invitations-accept-hint = S tem nastane vaš račun z naslovom { $address }. Gesla ne potrebujete: prijavljate se s sporočili na ta naslov.
invitations-accept-as = Sprejmi kot { $name }
invitations-sign-in = Naslov { $address } ima račun. Prijavite se z njim, nato lahko tukaj sprejmete.
invitations-not-yours = Prijavljeni ste kot { $name }. To vabilo je za { $address }. Če ste to tudi vi, se najprej odjavite.
invitations-added = Vabilo je sprejeto in dodano vašemu računu.
invitations-over = To vabilo ne velja več.
    .next = Nanj je bilo odgovorjeno, bilo je umaknjeno, poslano znova ali je poteklo. Za novo prosite tistega, ki vas je povabil.
invitations-letter-subject = { $name } vas vabi: { $hub }
invitations-letter-words = { $name } vas vabi na { $hub }, kjer se srečujejo ustvarjalci in podjetja.
invitations-letter-what = Vabljeni ste kot: { $roles }.
invitations-letter-what-for = Vabljeni ste kot: { $roles }, za { $organisation }.
invitations-letter-button = Poglej vabilo
invitations-letter-until = Vabilo velja do { $day }.
invitations-letter-why = To sporočilo dobivate, ker je { $name } vnesel vaš naslov. Če ne storite ničesar, račun ne nastane.
mail-kind-invitation = vabilo
