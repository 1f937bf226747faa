people-sign-in = Prijava
people-sign-in-how = Odprite prijavno povezavo, ki vam jo je dal moderator ali jo je program izpisal ob zagonu.
people-sign-out = Odjava
people-welcome = Dobrodošli, { $name }.
people-signed-out = Odjavljeni ste.
people-link-over = Ta prijavna povezava ne velja več.
    .next = Povezave veljajo omejen čas, nekatere le enkrat. Prosite za novo.
