## Letters: what stands in every one.
mail-greeting = Hello { $name },
mail-greeting-unknown = Hello,
mail-unsubscribe = No longer receive letters of this kind
