people-sign-in = Prijava
people-sign-out = Odjava
people-welcome = Dobrodošli, { $name }.
people-signed-out = Odjavljeni ste.
people-link-over = Ta prijavna povezava ne velja več.
    .next = Povezave veljajo omejen čas, nekatere le enkrat. Prosite za novo.
people-devices = Kje ste prijavljeni
people-devices-under = Vsak brskalnik, v katerem ste prijavljeni. Odjavite tistega, ki ga ne prepoznate ali ni več vaš.
people-devices-device = Naprava
people-devices-since = Prijava od
people-devices-used = Nazadnje v rabi
people-devices-here = zdaj, na tej strani
people-devices-do = Odjava
people-devices-end = Odjavi tam
people-devices-end-all = Odjavi povsod drugod
people-devices-only-here = Drugje niste prijavljeni.
people-devices-hint = Čas zadnje rabe se zabeleži vsakih deset minut.
people-devices-ended =
    { $count ->
        [one] Odjavljeni ste na { $count } drugi napravi.
        [two] Odjavljeni ste na { $count } drugih napravah.
        [few] Odjavljeni ste na { $count } drugih napravah.
       *[other] Odjavljeni ste na { $count } drugih napravah.
    }
people-devices-none-ended = Ničesar več ni bilo treba odjaviti.
people-device = { $browser }, { $system }
people-device-unknown = Neznan program
