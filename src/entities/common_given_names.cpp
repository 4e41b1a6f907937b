// SPDX-License-Identifier: Apache-2.0
// A list in alphabetical order; a static_assert keeps it so.
#include "entities/common_given_names.hpp"

#include <algorithm>
#include <array>

#include "entities/sorted_words.hpp"

namespace onoma {
namespace {

// clang-format off
constexpr std::array<std::string_view, 521> given_names = {
    "aaron", "abigail", "adam", "adrian", "agnes", "ahmed", "aidan", "aisha", "akira", "alan",
    "alastair", "albert", "alejandro", "alessandro", "alexander", "alexandra", "alfred", "ali",
    "alice", "alicia", "alison", "allan", "allison", "amanda", "amelia", "amina", "amit", "amy",
    "ana", "anders", "andre", "andrea", "andreas", "andrei", "andrew", "andy", "angela",
    "angus", "anil", "anita", "ann", "anna", "anne", "annie", "anthony", "antoine", "anton",
    "antonio", "antony", "arjun", "arnold", "arthur", "ashley", "astrid", "audrey", "barbara",
    "barry", "beatrice", "benjamin", "bernard", "bernd", "beth", "betty", "beverly", "boris",
    "brad", "brandon", "brenda", "brendan", "brent", "brett", "brian", "bridget", "bruce",
    "bruno", "bryan", "caleb", "cameron", "camille", "carl", "carla", "carlos", "carmen",
    "caroline", "catherine", "cathy", "cecilia", "charles", "charlie", "cheryl", "chloe",
    "chris", "christina", "christine", "christoph", "christopher", "cindy", "claudia", "colin",
    "connor", "craig", "curtis", "cynthia", "daniel", "daniela", "danielle", "danny", "dario",
    "darren", "dave", "david", "deborah", "debra", "denis", "denise", "dennis", "derek",
    "diana", "diane", "diego", "dieter", "dmitri", "dominic", "donald", "donna", "doris",
    "dorothy", "doug", "douglas", "duncan", "dylan", "edith", "edmund", "eduardo", "edward",
    "edwin", "eileen", "elaine", "eleanor", "elena", "eli", "elisabeth", "elizabeth", "ellen",
    "emily", "emma", "enrique", "eric", "erica", "erik", "erika", "ernest", "esther", "ethan",
    "eugene", "eva", "evan", "evelyn", "fatima", "felix", "fernando", "fiona", "frances",
    "francesca", "francesco", "francis", "franco", "francois", "françois", "frederick", "fritz",
    "gabriel", "gabriela", "gareth", "gary", "gavin", "geoff", "geoffrey", "george", "gerald",
    "gerard", "giovanni", "giulia", "gloria", "gordon", "graham", "greg", "gregory",
    "guillaume", "gustav", "hannah", "hans", "harold", "harry", "heinrich", "helen", "helena",
    "helmut", "henri", "henrik", "henry", "herbert", "hiroshi", "howard", "hugh", "hugo", "ian",
    "ibrahim", "igor", "ingrid", "irene", "isaac", "isabel", "isabella", "ivan", "jacob",
    "jacqueline", "jacques", "jake", "jakob", "james", "jamie", "jan", "jane", "janet",
    "janice", "jared", "jasmin", "jason", "javier", "jean", "jeff", "jeffrey", "jennifer",
    "jenny", "jens", "jeremy", "jerome", "jerry", "jesse", "jessica", "jill", "jim", "jimmy",
    "joachim", "joan", "joanna", "joe", "joel", "johan", "johann", "johanna", "john", "jonas",
    "jonathan", "jorge", "jose", "josef", "joseph", "joshua", "josé", "juan", "judith", "judy",
    "julia", "julian", "julie", "julien", "jürgen", "kai", "karen", "karin", "karl", "katarina",
    "kate", "katharina", "katherine", "kathleen", "kathryn", "kathy", "katie", "keith", "kelly",
    "ken", "kenji", "kenneth", "kevin", "kim", "klaus", "kristen", "kristina", "kurt", "kyle",
    "lars", "laura", "lauren", "laurence", "laurent", "lawrence", "lena", "leon", "leonard",
    "leonardo", "leslie", "liam", "linda", "lindsay", "lisa", "liz", "lorenzo", "louis",
    "louise", "luca", "lucas", "lucia", "lucy", "luis", "lukas", "luke", "lydia", "magnus",
    "manuel", "marc", "marcel", "marco", "marcus", "margaret", "maria", "marie", "marilyn",
    "mario", "marion", "marius", "markus", "marta", "martha", "martina", "marvin", "mateo",
    "mathias", "matt", "matteo", "matthew", "matthias", "maureen", "maurice", "maya", "megan",
    "mehmet", "melanie", "melissa", "michael", "michel", "michelle", "miguel", "mikhail",
    "miriam", "mohamed", "mohammad", "mohammed", "monica", "monika", "muhammad", "nadia",
    "nancy", "naomi", "natalie", "natasha", "nathan", "neil", "nelson", "nicholas", "nicola",
    "nicolas", "nicole", "nigel", "nikolai", "nina", "noah", "noel", "nora", "norman", "oleg",
    "olga", "oliver", "olivia", "omar", "oscar", "otto", "pablo", "pamela", "patricia",
    "patrick", "paul", "paula", "pauline", "pedro", "peggy", "peter", "petra", "phil", "philip",
    "philipp", "philippe", "phillip", "pierre", "priya", "rachel", "rafael", "rajesh", "ralph",
    "ramon", "randall", "randy", "raphael", "raymond", "rebecca", "rene", "renée", "ricardo",
    "richard", "rick", "robert", "roberta", "roberto", "rodney", "roger", "roland", "ron",
    "ronald", "rosa", "rosemary", "ross", "roy", "rudolf", "russell", "ruth", "ryan", "sam",
    "samantha", "samuel", "sandra", "sara", "sarah", "sean", "sebastian", "sergei", "sergey",
    "seth", "shannon", "sharon", "shaun", "sheila", "shirley", "simon", "simone", "sofia",
    "sonia", "sophia", "sophie", "stefan", "stella", "stephan", "stephanie", "stephen", "steve",
    "steven", "stuart", "sundar", "susan", "susanne", "suzanne", "sven", "svetlana", "sylvia",
    "takashi", "tamara", "tara", "tatiana", "ted", "teresa", "theodore", "theresa", "thomas",
    "tim", "timothy", "tobias", "todd", "tom", "tomas", "tony", "tracy", "trevor", "ulrich",
    "ursula", "valerie", "vanessa", "vera", "veronica", "vicki", "vijay", "vikram", "vincent",
    "vivian", "vladimir", "walter", "wanda", "wei", "wendy", "werner", "wilhelm", "william",
    "wolfgang", "yasmin", "yuki", "yuri", "yusuf", "yves", "yvonne", "zachary", "zoe"};
// clang-format on
static_assert(std::is_sorted(given_names.begin(), given_names.end()));

}  // namespace

bool is_common_given_name(std::string_view folded) { return is_among(folded, given_names); }

}  // namespace onoma
