## Pisma: kar stoji v vsakem.
mail-greeting = Pozdravljeni, { $name },
mail-greeting-unknown = Pozdravljeni,
mail-unsubscribe = Ne želim več prejemati takih pisem
