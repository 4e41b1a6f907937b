// SPDX-License-Identifier: Apache-2.0
// Places and organizations, which are found so that nobody else is; and what companies do.
#include "catch.hpp"
#include "entities/tagging_rows.hpp"

namespace onoma {

TEST_CASE("a place is one where its name stands for itself") {
    run_rows({
        {"a place", "They met in Oslovia.", "Oslovia=oslovia"},
        {"of several words", "They left Port Quorin on foot.", "Port Quorin=port-quorin"},
        {"before a weekday", "They left Oslovia Monday.", "Oslovia=oslovia"},
        {"before a role", "They met Oslovia President Zelda Quux.",
         "Oslovia=oslovia; Zelda Quux=~zelda-quux"},
        {"possessive", "They saw Oslovia's coast.", "Oslovia=oslovia"},
        {"not in the name of an event", "They signed the Oslovia Accord.", ""},
        {"not in the name of an institution", "They met at the University of Oslovia.", ""},
        {"not behind another capital", "They live in Greater Oslovia now.", ""},
        {"an organization", "They met the United Guild.", "United Guild=united-guild"},
        {"not behind a given name", "Daniela Oslovia sang.", "Daniela Oslovia=~daniela-oslovia"},
        {"not behind a title", "They asked Dr. Oslovia. Then Judge Oslovia left.", ""},
        {"not in a longer name", "They met at the United Guild Tower.", ""},
    });
}

TEST_CASE("a place yields to whoever else bears its name") {
    run_rows({
        {"a given name", "They asked analyst Oslovia Quux about it.", "Oslovia Quux=~oslovia-quux"},
        {"a surname", "They asked analyst Zelda Oslovia. Then Oslovia said no.",
         "Zelda Oslovia=~zelda-oslovia; Oslovia=~zelda-oslovia"},
        {"a weak place after a preposition", "They met in Jorin.", "Jorin=jorin"},
        {"a weak place near its evidence", "They flew from Jorin to Port Quorin.",
         "Jorin=jorin; Port Quorin=port-quorin"},
        {"a weak place alone", "They asked Jorin about it.", ""},
        {"a weak place whose view it is", "That is wrong in Jorin's view.", ""},
        {"once sure, the whole article", "They met in Jorin. They left Jorin at once.",
         "Jorin=jorin; Jorin=jorin"},
    });
}

TEST_CASE("what only companies do supports a weak name of one") {
    run_rows({
        {"speech", "Alphabet said no.", "Alphabet=alphabet"},
        {"a deed", "Then Alphabet acquired a farm.", "Alphabet=alphabet"},
        {"shares", "They sold shares of Alphabet today.", "Alphabet=alphabet"},
        {"employees", "They are employees at Alphabet.", "Alphabet=alphabet"},
        {"an old name", "They met Alphabet, formerly a shop.", "Alphabet=alphabet"},
        {"a place on the net", "They met on Alphabet, formerly a shop.", ""},
        {"with an article", "They said the Alphabet begins.", ""},
        {"whoever may bear the name", "They met Kevin Alphabet. Alphabet said no.",
         "Kevin Alphabet=~kevin-alphabet; Alphabet=~kevin-alphabet"},
        {"no deed", "Alphabet of theirs.", ""},
    });
}

}  // namespace onoma
