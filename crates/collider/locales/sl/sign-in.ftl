## Prijava s sporočilom in prva oseba namestitve.
sign-in-how = Pošljemo vam sporočilo s povezavo in kodo. Gesla ne potrebujete.
sign-in-address = E-poštni naslov
sign-in-address-wrong = To ni popoln e-poštni naslov, kot je ana@example.org.
sign-in-send = Pošlji sporočilo
sign-in-no-mail = Ta namestitev še ne pošilja pošte. Kdor jo upravlja, lahko nastavi poštni strežnik ali vam v ukazni vrstici izpiše prijavno povezavo.
sign-in-no-account = Še nimate računa?
sign-in-register = Zaprosite zanj
sign-in-by-invitation = Še nimate računa? Vstop je z vabilom: obrnite se na povezovalca svojega vozlišča.
sign-in-look-title = Poglejte v svojo pošto
sign-in-look = Če naslov { $address } pripada računu, je sporočilo na poti. Odprite njegovo povezavo v tem brskalniku ali tukaj vpišite njegovo kodo.
sign-in-code = Koda iz sporočila
sign-in-code-hint = Osem črk; velike ali male, je vseeno. Velja 15 minut.
sign-in-code-wrong = Ta koda se ne ujema. Po petih napačnih potrebujete novo sporočilo.
sign-in-nothing-came = Ni prišlo nič? Poglejte med neželeno pošto in preverite naslov.
sign-in-again = Zahtevajte novo sporočilo
sign-in-outbox = V predstavitvi se sporočila ne pošiljajo, temveč samo prikažejo.
sign-in-outbox-look = Oglejte si jih
sign-in-used-up = Kode za to prijavo so porabljene ali prestare.
    .next = Na strani za prijavo zahtevajte novo sporočilo.
sign-in-link-over = Ta povezava ne velja več.
    .next = Povezave v sporočilih za prijavo veljajo enkrat in 15 minut. Na strani za prijavo zahtevajte novo sporočilo.
sign-in-elsewhere-title = To kodo vpišite tam, kjer ste začeli prijavo
sign-in-elsewhere = Sporočilo je bilo zahtevano v drugem brskalniku: { $device }, { $moment }. To kodo vpišite tam.
sign-in-elsewhere-care = Ga niste zahtevali vi? Potem zaprite to stran in kode ne dajte nikomur, kdor koli bi vas prosil zanjo: spustila bi ga v vaš račun.
sign-in-elsewhere-here = Bi se raje prijavili tukaj?
sign-in-letter-subject = Prijava: { $hub }
sign-in-letter-asked = Nekdo se želi z vašim naslovom prijaviti na { $hub }: { $device }, { $moment }.
sign-in-letter-button = Prijava
sign-in-letter-code = Berete pošto na drugi napravi? To kodo vpišite na strani, kjer ste začeli prijavo:
sign-in-letter-good-for =
    { $minutes ->
        [one] Povezava in koda veljata enkrat in { $minutes } minuto.
        [two] Povezava in koda veljata enkrat in { $minutes } minuti.
        [few] Povezava in koda veljata enkrat in { $minutes } minute.
       *[other] Povezava in koda veljata enkrat in { $minutes } minut.
    }
sign-in-letter-not-you = Niste bili vi? Potem ne naredite ničesar in kode ne dajte nikomur.
mail-kind-sign-in = prijava
sign-in-first-title = Prvi račun
sign-in-first-under = Vi postavljate to vozlišče. Vaš račun sme vse: vabiti druge, deliti vloge, voditi vozlišče. Za vami ta stran ne koristi nikomur več.
sign-in-first-address-hint = Tja gredo sporočila za prijavo. Preverite ga dvakrat: nihče drug vas ne bi mogel spustiti noter.
sign-in-first-make = Ustvari moj račun
sign-in-first-over = Ta povezava ne koristi več.
    .next = Nekdo že ima račun ali pa je povezava potekla. Kdor upravlja program, lahko izpiše novo z ukazom: collider sign-in-link
