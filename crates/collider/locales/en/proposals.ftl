# A reworded version that a language model proposes.

proposals-sent = The text is sent to { $host }, where the model { $model } rewords it.
proposals-name = Proposal by a machine ({ $model })
proposals-mark = PROPOSAL BY A MACHINE ({ $model } at { $host })
proposals-adopt = A machine wrote this. Its numbers, dates and names were checked against your text, what it means was not. Nothing was changed: only a person can adopt it.

proposals-off = No language model is switched on, and nothing was sent. It is set in the table language_model of the settings; the handbook says how, and where the text goes.
proposals-setting = No language model can be asked: language_model.{ $setting } is missing or not usable. Please correct it in the settings.
proposals-not-encrypted = No language model can be asked: language_model.endpoint must begin with https://, unless the model runs on this machine. Nothing was sent.
proposals-unreachable = No proposal: { $host } cannot be reached. Your text is as it was.
proposals-too-slow = No proposal: { $host } gave no answer in time. Your text is as it was. language_model.timeout_seconds lets it take longer.
proposals-led-elsewhere = No proposal: { $host } leads to another address, and the text is sent to none but the one in the settings. Please correct language_model.endpoint.
proposals-status = No proposal: { $host } answered with error { $status }. Your text is as it was.
proposals-too-large = No proposal: { $host } sent far more than a reworded text.
proposals-form = No proposal: what { $host } sent has not the form of such an answer. Is language_model.endpoint the address of an interface with /chat/completions?

proposals-empty = The proposal was refused: it is empty.
proposals-cut-off = The proposal was refused: it breaks off before its end.
proposals-too-long = The proposal was refused: it has { $is } characters, where at most { $most } were to be expected.
proposals-other-language = The proposal was refused: it is in { $language }, not in the language of the text.
proposals-no-language = The proposal was refused: it is in no language that the coach knows.
proposals-facts = The proposal was refused: it says what your text does not.
