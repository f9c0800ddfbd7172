"""Reading a Swedish schedule: words → promises with days, each with the words it was read from and how sure it is.

The reader is a grammar of our own in five steps, each in its module:

1. `store.text_folding`: even out case, dashes, spaces and composed letters, keeping every place;
2. `store.schedule.scan`: words and digits to classes (`store.schedule.words`, `store.schedule.promise_words`);
3. `store.schedule.units`: classes to units of time, ``mars 2018``, ``v. 42``, ``årsskiftet 24/25``;
4. `store.schedule.spans`: units to expressions, ``från mars till maj``, ``senast den 1/9-24``, ``i maj och oktober``;
5. `store.schedule.sentences`: expressions and promise words to promises.

::

    text      := sentence*
    sentence  := clause ((, | och) clause)*
    clause    := (promise word | time | recurring | löpande | condition | any word)*

A time takes the nearest promise word before it in its clause, else the first one after it, else the one of the clause
before, else `default`. Recurring words, löpande, conditions and vague words take the times of their clause with them:
they never leave a last day behind, because an invented deadline is worse than none.
"""

from __future__ import annotations

from store.schedule.reader import read_schedule

__all__ = ["read_schedule"]
