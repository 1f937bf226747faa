## Pisma: kar stoji v vsakem.
mail-greeting = Pozdravljeni, { $name },
mail-greeting-unknown = Pozdravljeni,
mail-unsubscribe = Ne želim več prejemati takih pisem

## Pismo, s katerim se preskusi poštni strežnik.
mail-test-subject = Preskusno pismo: { $hub }
mail-test-body = To pismo kaže, da vam { $hub } lahko piše. Storiti vam ni treba ničesar.
mail-test-note = Iz ukazne vrstice ga je poslal nekdo, ki skrbi za program.

## Kaj se je zgodilo s pismi.
nav-mail = Pisma
mail-title = Pisma
mail-under = Vse, kar je bilo od tod poslano po e-pošti, in kaj se je s tem zgodilo. Vsebina pisem se po odpošiljanju ne hrani.
mail-demo = V predstavitvi se nič ne pošilja.
mail-to-outbox = Preberite pisma v izhodni pošti
mail-no-server = Poštni strežnik ni nastavljen: pisma čakajo tukaj in ne pridejo do nikogar.
mail-no-server-next = Nastavi ga, kdor skrbi za program; kako, pokaže:
mail-stuck = Pošta stoji od { $since }.
mail-stuck-next = Poštni strežnik pisem ne sprejema. Dva dni se poskuša znova; ko bo strežnik spet deloval, ni treba storiti ničesar.
mail-state = Stanje
mail-state-all = vsa
mail-state-waiting = čaka
mail-state-sending = se pošilja
mail-state-sent = poslano
mail-state-in-doubt = negotovo
mail-state-failed = opuščeno
mail-state-bounced = vrnjeno
mail-state-shown = samo prikazano
mail-in-doubt-means = Program je bil med pošiljanjem prekinjen. Pismo je morda prispelo; če ga pošljete znova, lahko pride dvakrat.
mail-ran-out = Ni poslano: ko je bil poštni strežnik spet dosegljiv, pismo ni bilo več uporabno.
mail-attempts =
    { $count ->
        [one] { $count } poskus, naslednji { $next }
        [two] { $count } poskusa, naslednji { $next }
        [few] { $count } poskusi, naslednji { $next }
       *[other] { $count } poskusov, naslednji { $next }
    }
mail-show = Pokaži
mail-none = Tu ni pisem.
mail-to = Za
mail-kind = Vrsta
mail-written = Napisano
mail-do = Kaj storiti
mail-send-again = Pošlji znova
mail-goes-again = Pismo je spet v čakalni vrsti.
mail-cannot-go-again = Tega pisma ni mogoče poslati znova.
    .next = Medtem je bilo poslano ali pa so njegove povezave potekle. Poglejte seznam še enkrat.
mail-kind-test = preskusno pismo

## Pisma predstavitve.
outbox-title = Izhodna pošta
outbox-under = V predstavitvi se nič ne pošilja. Vsako pismo pristane tukaj in prebere ga lahko vsakdo, ki jo preskuša.
outbox-none = Pisem še ni
outbox-none-next = Brž ko bi program komu pisal, bo pismo tukaj.
outbox-subject = Zadeva
outbox-from = Od
outbox-letter = Pismo kot besedilo
outbox-html = Poglejte, kot ga prikažejo poštni programi
outbox-ribbon = Pisma se ne pošiljajo, temveč prikazujejo:
