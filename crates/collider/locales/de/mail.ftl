## Briefe: was in jedem steht.
mail-greeting = Guten Tag { $name },
mail-greeting-unknown = Guten Tag,
mail-unsubscribe = Briefe dieser Art nicht mehr erhalten
