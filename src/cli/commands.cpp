// SPDX-License-Identifier: Apache-2.0
#include "cli/commands.hpp"

#include <algorithm>
#include <array>

#include "cli/run.hpp"
#include "onoma/report/format.hpp"
#include "onoma/report/reports.hpp"

namespace onoma::cli {
namespace {

constexpr Operands articles = {
    "ARTICLES...", "a file or folder of articles",
    "ARTICLES are files or folders: text, Markdown, HTML, JSON, CSV, feeds (RSS, Atom) and web "
    "archives (WARC), also packed (.gz, .bz2, .zst); - is standard input. See "
    "docs/input.md."};

constexpr Operands name_and_articles = {
    "NAME [ARTICLES...]", "a name and articles",
    "NAME is the id of an entity, its name or another of its forms, or any words. ARTICLES are as "
    "for other commands."};

constexpr Operands store_and_articles = {
    "STORE [ARTICLES...]", "a store and articles",
    "STORE is a file, made if it does not exist; ARTICLES are as for other commands. Without "
    "ARTICLES the documents in the store are tagged again with the present lexicons."};

constexpr Operands stores = {"STORES...", "stores", "STORES are files that `onoma store` made."};

constexpr Operands lexicon_texts = {"FILE...", "a lexicon file",
                                    "FILE is a lexicon as text (.tsv), or a folder of them. "
                                    "lexicons/README.md documents the format."};

constexpr Operands word_lists = {
    "FILES...", "a word list",
    "FILES are patterns of spaCy (JSON lines), gazetteers of GATE (.def with its .lst files), "
    "rules of Stanford RegexNER, dictionaries of quanteda (YAML), keywords of FlashText, entities "
    "of Wikidata (JSON), tables (CSV), or lists with one name a line."};

constexpr std::array report_formats = {Format::text,  Format::csv, Format::tsv, Format::json,
                                       Format::jsonl, Format::md,  Format::xlsx};
constexpr std::array pair_formats = {Format::text,    Format::csv, Format::tsv,  Format::json,
                                     Format::jsonl,   Format::md,  Format::xlsx, Format::gexf,
                                     Format::graphml, Format::mtx};
constexpr std::array self_test_formats = {Format::text, Format::csv, Format::json};
constexpr std::array text_formats = {Format::text, Format::json};
constexpr std::array discover_formats = {Format::text, Format::csv, Format::tsv, Format::json,
                                         Format::xlsx};
constexpr std::array tag_formats = {Format::jsonl, Format::csv,   Format::tsv,
                                    Format::conll, Format::spacy, Format::brat};

constexpr std::array report_groups = {
    &output_options,  &type_options,    &table_options,    &view_options,       &screen_options,
    &series_options,  &meaning_options, &counting_options, &duplicates_options, &sampling_options,
    &lexicon_options, &thread_options,  &input_options};
constexpr std::array pair_groups = {
    &output_options,  &type_options,    &table_options,    &view_options,       &screen_options,
    &pair_options,    &meaning_options, &counting_options, &duplicates_options, &sampling_options,
    &lexicon_options, &thread_options,  &input_options};
constexpr std::array compare_groups = {&output_options,     &type_options,     &table_options,
                                       &digits_options,     &screen_options,   &by_options,
                                       &comparison_options, &meaning_options,  &counting_options,
                                       &duplicates_options, &sampling_options, &lexicon_options,
                                       &thread_options,     &input_options};
constexpr std::array duplicates_groups = {&output_options,        &story_options,  &screen_options,
                                          &spare_lexicon_options, &thread_options, &input_options};
constexpr std::array input_check_groups = {&output_options, &screen_options, &thread_options,
                                           &input_options};
constexpr std::array event_groups = {&output_options,   &event_options,   &screen_options,
                                     &counting_options, &lexicon_options, &thread_options,
                                     &input_options};
constexpr std::array discover_groups = {&output_options,  &discovery_options, &screen_options,
                                        &lexicon_options, &thread_options,    &input_options};
constexpr std::array figure_groups = {&output_options, &figure_options,   &type_options,
                                      &screen_options, &counting_options, &lexicon_options,
                                      &thread_options, &input_options};
constexpr std::array quote_groups = {&output_options, &quote_options,    &type_options,
                                     &screen_options, &counting_options, &lexicon_options,
                                     &thread_options, &input_options};
constexpr std::array words_groups = {&output_options, &words_options,    &type_options,
                                     &screen_options, &counting_options, &lexicon_options,
                                     &thread_options, &input_options};
constexpr std::array trend_groups = {&optional_output_file_options,
                                     &chart_options,
                                     &trend_options,
                                     &type_options,
                                     &table_options,
                                     &counting_options,
                                     &duplicates_options,
                                     &lexicon_options,
                                     &thread_options,
                                     &input_options};
constexpr std::array comparison_chart_groups = {&optional_output_file_options,
                                                &chart_options,
                                                &by_options,
                                                &type_options,
                                                &table_options,
                                                &counting_options,
                                                &duplicates_options,
                                                &sampling_options,
                                                &lexicon_options,
                                                &thread_options,
                                                &input_options};
constexpr std::array network_chart_groups = {&optional_output_file_options,
                                             &chart_options,
                                             &type_options,
                                             &table_options,
                                             &counting_options,
                                             &duplicates_options,
                                             &lexicon_options,
                                             &thread_options,
                                             &input_options};
constexpr std::array page_groups = {&page_options,     &type_options,       &by_options,
                                    &counting_options, &duplicates_options, &lexicon_options,
                                    &thread_options,   &input_options};
constexpr std::array tag_groups = {&output_options,   &type_options,    &mode_options,
                                   &counting_options, &lexicon_options, &thread_options,
                                   &input_options};
constexpr std::array explain_groups = {&output_options,  &type_options,   &place_options,
                                       &lexicon_options, &thread_options, &input_options};

constexpr std::array store_groups = {&store_options, &lexicon_options, &thread_options,
                                     &input_options};

constexpr std::array merge_groups = {&merge_options};

constexpr Operands checked_lexicons = {
    "[FILE...]", "lexicon files",
    "FILE is a lexicon (.tsv), or a folder of them; without any, the bundled ones are checked.", 0};
constexpr Operands id_or_form = {
    "ID|FORM", "an id or a form",
    "ID is the id of an entity, FORM any spelling of a name, a role or an evidence word."};
constexpr Operands two_lexicons = {"A B", "two lexicons",
                                   "A and B are lexicon files, or folders of them.", 2, 2};

constexpr std::array check_groups = {&output_options, &check_options};
constexpr std::array show_groups = {&output_options, &lexicon_options};
constexpr std::array diff_groups = {&output_options, &on_options, &thread_options};

constexpr std::array compile_groups = {&output_file_options};
constexpr std::array import_groups = {&optional_output_file_options, &import_options};

constexpr Operands nothing = {"", "nothing", "It reads neither articles nor lexicons.", 0, 0};
constexpr std::array self_test_groups = {&output_options};

std::vector<std::string> names_of_commands() {
    std::vector<std::string> names;
    for (const CommandDescription& command : all_commands()) names.emplace_back(command.name);
    return names;
}
std::vector<std::string> names_of_shells() { return {"bash", "zsh", "fish"}; }

constexpr Operands a_command = {"[COMMAND]",
                                "a command",
                                "COMMAND is one of onoma's; without it, the page lists "
                                "all of them.",
                                0,
                                2,
                                names_of_commands};
constexpr Operands a_shell = {"SHELL", "bash, zsh or fish", "SHELL is bash, zsh or fish.", 1,
                              1,       names_of_shells};
constexpr Operands an_output = {
    "[NAME]",
    "the name of an output",
    "NAME is a command; within is of compare --within, network and similar of pairs --network and "
    "--similar-to, claims of figures --compare, coverage of events --event; without it, all "
    "schemas "
    "are printed.",
    0,
    1,
    schema_names};
constexpr std::array man_groups = {&optional_output_file_options, &into_options};
constexpr std::array completion_groups = {&optional_output_file_options};

constexpr auto commands = std::to_array<CommandDescription>({
    {"report", "who and what is named, how often and where",
     "One row for each company, person and model: mentions, documents and sources that name it, "
     "mentions in 1,000 words with their 95 % interval, and its share of all mentions of its type. "
     "The most named come first. CSV and JSON have more: how evenly it is spread over documents "
     "and "
     "sources, first and last date (--explain-statistics).",
     "  onoma report articles/                       everything below a folder\n"
     "  onoma report --type person --top 20 a/ b/    the 20 most named people\n"
     "  onoma report --format csv -o names.csv a/    for a spreadsheet\n"
     "  onoma report --by month --top 10 a/          how often in each month\n"
     "  onoma report --wide-by month -f xlsx -o months.xlsx a/\n"
     "  onoma report --since 2025-05 a/              articles of a time\n"
     "  onoma report --lexicon laws.tsv articles/    with a lexicon of your own\n",
     articles, report_groups, report_formats, run_report, false, frequency_columns, true},
    {"compare", "how sources differ: who names whom, who is silent",
     "One row for each entity, one column for each source: mentions and, in brackets, mentions in "
     "1,000 words of that source; a dot where the source never names it. Below, tested against all "
     "other sources together: what sets each apart, who is silent about whom, who was first, "
     "how alike each two are, and a map. With --within events sources are compared on the events "
     "alone that they and others report. The source of an article is the name of its "
     "folder.",
     "  onoma compare outlets/                       a folder for each outlet\n"
     "  onoma compare --top 30 --type company daily/ weekly/\n"
     "  onoma compare --by month outlets/            months instead of sources\n"
     "  onoma compare --within events outlets/       on the events that they share\n"
     "  onoma compare --contrast daily weekly outlets/\n"
     "  onoma compare --against 2024.json 2025/      a report saved with --format json\n"
     "  onoma compare --format json outlets/ | jq '.gaps'\n",
     articles, compare_groups, report_formats, run_compare, false, nullptr, true},
    {"pairs", "who is named together with whom, beyond chance",
     "Pairs of entities named in the same sentence: how many sentences name both, and how many "
     "would by chance alone, the log-likelihood ratio G2 (negative below chance), the normalized "
     "pointwise mutual "
     "information (NPMI, from -1 never together to 1 always), in how many stories they stand, how "
     "many units chance gives in the articles that name both, and q: how likely so many or more "
     "are, corrected for the number of pairs. Pairs above chance come first, by G2. CSV and JSON "
     "have "
     "more measures (--explain-statistics).",
     "  onoma pairs articles/\n"
     "  onoma pairs --min-mentions 5 --top 50 articles/      without rare names\n"
     "  onoma pairs --between person,company articles/\n"
     "  onoma pairs --with OpenAI --context document articles/\n"
     "  onoma pairs --network articles/            communities, and who is central\n"
     "  onoma pairs --similar-to Nvidia articles/\n"
     "  onoma pairs --format gexf -o pairs.gexf articles/    a network for Gephi\n"
     "  onoma pairs --format mtx -o pairs.mtx articles/      and pairs.names.tsv\n",
     articles, pair_groups, pair_formats, run_pairs, true, pair_columns, true},
    {"duplicates", "copies of a story, and who was first",
     "Articles that tell the same story in the same words: exact copies, and copies that were "
     "edited, shortened or embedded in a longer text, as wire copy is. Each story lists its "
     "articles by date, and how much of the shorter text each shares with the first. report, "
     "compare and pairs count copies as their option --duplicates says.",
     "  onoma duplicates outlets/\n"
     "  onoma duplicates --days 2 --least-share 80 outlets/\n"
     "  onoma duplicates --format csv -o copies.csv crawl.warc.gz\n",
     articles, duplicates_groups, report_formats, run_duplicates},
    {"events", "which articles report the same event, and how sources cover it",
     "Articles that report one event in their own words: many rare words, names and figures in "
     "common within a few days. Copies count as one voice. The events that most sources report "
     "come first. With --event, how the sources of one event cover it: who reports it when, who is "
     "named by all, by some and by one only, which claims agree or differ, and what the shortest "
     "article omits.",
     "  onoma events outlets/\n"
     "  onoma events --event 1 outlets/              the coverage of the largest event\n"
     "  onoma events --days 1 --min-sources 3 outlets/\n"
     "  onoma events --members --format jsonl outlets/       a line for each article\n",
     articles, event_groups, report_formats, run_events},
    {"discover", "names that no lexicon lists, as rows for one",
     "Capitalized names and names with versions that the lexicons miss: the type that their "
     "surroundings suggest (company, person, model, product, place, organization, event or "
     "unknown), the words that suggest it, mentions, documents, and an example. As TSV they are "
     "rows of a lexicon: edit them, then read them with --lexicon.",
     "  onoma discover articles/\n"
     "  onoma discover --type person --top 20 articles/\n"
     "  onoma discover --format tsv -o new.tsv articles/      edit new.tsv, and then:\n"
     "  onoma report --lexicon new.tsv articles/\n",
     articles, discover_groups, discover_formats, run_discover},
    {"figures", "what the articles claim in numbers, and where sources agree",
     "One row for each sum of money, percentage, multiplier, count, duration, date, rank, score "
     "and "
     "quantity: the value in one normal form, what it measures, the entities of its sentence and "
     "the sentence. With --compare, figures of the same subject, unit and value are one claim: "
     "the values by source, and whether sources agree, differ, or only one says so.",
     "  onoma figures articles/\n"
     "  onoma figures --kinds money,percent articles/\n"
     "  onoma figures --compare outlets/             who says what\n"
     "  onoma figures --format tsv -o figures.tsv articles/\n",
     articles, figure_groups, report_formats, run_figures},
    {"quote", "every sentence that names somebody",
     "The sentences that name an entity, or have some words, below their articles: source, date "
     "and "
     "title, and what else the sentence names, with its figures. A name counts as it does in other "
     "commands: after `Dario Amodei`, `Amodei` is he, and a weak form needs evidence. With --kwic "
     "one "
     "line for each mention, the name in the middle. Of copies of a story the first is quoted.",
     "  onoma quote OpenAI articles/\n"
     "  onoma quote 'Sam Altman' --with Microsoft articles/\n"
     "  onoma quote 'rare earths' articles/          words that no lexicon has\n"
     "  onoma quote OpenAI --kwic articles/          a concordance\n"
     "  onoma quote OpenAI --sample 100 --seed 7 -f csv -o code.csv articles/\n",
     name_and_articles, quote_groups, report_formats, run_quote},
    {"words", "the words that stand beside a name",
     "Words in the sentences that name somebody: how many of these have each word, how many would "
     "by chance if each article kept its words and its names but mixed its sentences, and q, the "
     "p-value corrected for the number of words. What is said of a name comes first, and what its "
     "articles are about anyway comes last. Copies of a story count once, and a word must stand "
     "beside the name in two stories. JSON counts by source too.",
     "  onoma words OpenAI articles/\n"
     "  onoma words 'Sam Altman' --window 5 articles/\n"
     "  onoma words 'rare earths' --min-stories 3 articles/\n"
     "  onoma words OpenAI --format json articles/ | jq '.collocates[0].by'\n",
     name_and_articles, words_groups, report_formats, run_words},
    {"chart trend",
     "names over time, as a chart (SVG)",
     "Draws a line for each of the 6 most named entities, or of those that --name asks for, 8 at "
     "most. Colours, shapes and dashes tell them apart, and each is named at the end of its line. "
     "Periods without articles are grey, and no line crosses them. Below stands what was counted; "
     "the chart in words is in it too, for who cannot see it.",
     "  onoma chart trend articles/ -o trend.svg\n"
     "  onoma chart trend --by week --type model articles/ -o models.svg\n"
     "  onoma chart trend --name OpenAI --name Anthropic articles/ -o two.svg\n"
     "  onoma chart trend --title 'Who made news' articles/ -o trend.svg\n",
     articles,
     trend_groups,
     {},
     run_chart_trend,
     false,
     nullptr,
     true},
    {"chart compare",
     "how often sources name the same entities, as a chart (SVG)",
     "Draws a line for each of the 10 most named entities, or of those that --name asks for: how "
     "often each source names it in 1,000 of its words, with the 95 % interval. An asterisk says "
     "that the sources differ beyond chance. The 8 sources of most articles are drawn.",
     "  onoma chart compare daily/ weekly/ -o compare.svg\n"
     "  onoma chart compare --type person --top 5 daily/ weekly/ -o people.svg\n"
     "  onoma chart compare --by year articles/ -o years.svg\n",
     articles,
     comparison_chart_groups,
     {},
     run_chart_compare,
     false,
     nullptr,
     true},
    {"chart network",
     "who is named together, as a chart (SVG)",
     "Draws the 30 entities that stand in most sentences with others, and lines between those that "
     "are named in the same sentence more often than by chance.",
     "  onoma chart network articles/ -o network.svg\n"
     "  onoma chart network --type person --top 20 articles/ -o people.svg\n",
     articles,
     network_chart_groups,
     {},
     run_chart_network,
     true,
     nullptr,
     true},
    {"chart map",
     "which sources name the same, as a chart (SVG)",
     "Draws sources near each other that name the same entities in the same proportions, and the "
     "40 "
     "most named entities, each towards the sources that name it most (correspondence analysis). "
     "Sources of fewer than five articles stand apart, where four others are left.",
     "  onoma chart map articles/ -o map.svg\n"
     "  onoma chart map --type person --top 20 articles/ -o people.svg\n"
     "  onoma chart map --by section articles/ -o sections.svg\n",
     articles,
     comparison_chart_groups,
     {},
     run_chart_map,
     false,
     nullptr,
     true},
    {"page",
     "all of that on one page to look at and to send",
     "Writes one HTML file that works offline and from an e-mail: overview, entities, comparison, "
     "network, figures, and the articles with their mentions. Every number leads to its sentences. "
     "It holds the 500 most named entities and the texts of the 1,000 newest articles, and says "
     "what it omits.",
     "  onoma page articles/ -o news.html\n"
     "  onoma page --by month --title 'AI in the news' articles/ -o news.html\n"
     "  onoma page --no-text articles/ -o numbers.html       without their texts\n",
     articles,
     page_groups,
     {},
     run_page},
    {"tag", "every mention and figure, as data",
     "One JSON line for each document, in order of the paths: document, source, date, for each "
     "mention its place in bytes and in characters, its text, and the entity with the rule that "
     "decided, and for each figure its value, unit and entities. As CSV one row for each mention.",
     "  onoma tag articles/ > mentions.jsonl\n"
     "  onoma tag --format csv --type model articles/\n"
     "  onoma tag --format brat -o annotated/ articles/      a folder for brat\n"
     "  onoma tag articles/ | jq -r '.mentions[] | [.text, .name, .rule] | @tsv'\n",
     articles, tag_groups, tag_formats, run_tag},
    {"explain", "why a name in an article was counted, and as whom",
     "For each mention of an article: the form that was found and its line in the lexicon, the "
     "rule, the evidence, and what else the words might have named and why they were not taken so.",
     "  onoma explain article.txt\n"
     "  onoma explain --at 1370 article.txt          only what covers byte 1370\n"
     "  onoma explain --format json article.txt\n",
     articles, explain_groups, text_formats, run_explain},
    {"check", "what there is to read, and which articles look wrong",
     "Reads articles and counts nothing in them: how many documents each source, month and "
     "language "
     "has, what is known beside the text, and which documents may not be what they should, the "
     "gravest first: without text, with a date that is not understood, with markup in it, menus, "
     "several articles in one. What cannot be read is named with its reason. CSV has a row for "
     "each of these documents.",
     "  onoma check articles/\n"
     "  onoma check --date-order day-first export.csv\n"
     "  onoma check --field text=Fliesstext --field date=Stand export.csv\n"
     "  onoma check --format json articles/ | jq '.by_source'\n",
     articles, input_check_groups, report_formats, run_check},
    {"store",
     "articles in one file, read once and added to",
     "Keeps articles, and who and what is named in them, in one SQLite file. Every command reads "
     "it in place of ARTICLES; sqlite3, pandas, DuckDB and Datasette read its tables "
     "(docs/store.md). Articles it already holds are skipped, changed ones are replaced, and "
     "with other lexicons all are tagged again. An interrupted run loses at most its last batch.",
     "  onoma store news.onoma articles/\n"
     "  onoma report news.onoma\n"
     "  onoma store news.onoma --lexicon laws.tsv    tag all documents again\n",
     store_and_articles,
     store_groups,
     {},
     run_store},
    {"merge",
     "several stores as one",
     "Makes one store of several, the same as if their articles had been stored one store after "
     "the other. If several hold a document, the last one counts.",
     "  onoma merge january.onoma february.onoma -o winter.onoma\n",
     stores,
     merge_groups,
     {},
     run_merge},
    {"lexicon compile",
     "lexicons -> one file that is ready at once",
     "Writes one file that is used as it lies, without being parsed: a million forms are ready "
     "in some tens of milliseconds. Give it to --lexicon as you would the text. A bad line is "
     "reported and omitted. Ids of "
     "other lexicons (parents, evidence) are resolved when the files are read together. Exit "
     "code: 0; 1 for a bad line.",
     "  onoma lexicon compile laws.tsv -o laws.lex\n"
     "  onoma lexicon compile people/ companies.tsv -o names.lex\n"
     "  onoma report --lexicon names.lex articles/\n",
     lexicon_texts,
     compile_groups,
     {},
     run_lexicon_compile},
    {"lexicon import",
     "word lists of other programs, as a lexicon",
     "Reads lists of names and writes one lexicon (TSV). An entity that is met again is merged "
     "into its first row. What a lexicon cannot express, such as patterns with operators, is "
     "omitted and reported with its count and first line; the exit code is 0. It is 1 when an "
     "entry is broken or a file cannot be read; the rest is written.",
     "  onoma lexicon import patterns.jsonl -o names.tsv\n"
     "  onoma lexicon import --type ORG=company --type PERSON=person patterns.jsonl\n"
     "  onoma lexicon import --from list --type law laws.txt -o laws.tsv\n"
     "  onoma lexicon import gazetteer/lists.def query.json -o names.tsv\n",
     word_lists,
     import_groups,
     {},
     run_lexicon_import},
    {"lexicon check", "what is wrong or suspicious in lexicon files",
     "One line for each finding, `file:line: [kind] expected X, found Y`: bad rows, clashes, forms "
     "that no text can hold, evidence that supports nothing, common words that are not weak, stray "
     "characters. Exit code: 0 nothing found, 1 something found, 2 trouble.",
     "  onoma lexicon check laws.tsv                 a file that stands alone\n"
     "  onoma lexicon check --with-bundled laws.tsv  one used beside the bundled ones\n"
     "  onoma lexicon check --format json laws/ | jq '.findings[].kind'\n",
     checked_lexicons, check_groups, text_formats, run_lexicon_check},
    {"lexicon show", "what the lexicons know about an id or a form",
     "For an id: its forms by use, with dates and lines, what it rolls up to, what rolls up to it, "
     "and its relations. For a form, in any spelling: all entities that it may mean. Exit code: 0, "
     "1 when the lexicons have neither (similar ones are suggested), 2 for wrong usage.",
     "  onoma lexicon show meta                      the entity of this id\n"
     "  onoma lexicon show 'Deep Seek'               whom this may mean\n"
     "  onoma lexicon show --lexicon laws.tsv gdpr\n",
     id_or_form, show_groups, text_formats, run_lexicon_show},
    {"lexicon diff", "how two versions of a lexicon differ",
     "Entities that were added (+), removed (-) and changed (~), by id, with their forms and "
     "fields. With --on, mentions in articles that appear, vanish, or change their entity or "
     "extent. Exit code as diff: 0 the same, 1 different, 2 trouble.",
     "  onoma lexicon diff old.tsv new.tsv\n"
     "  onoma lexicon diff old/ new/ --on articles/  what it does to articles\n"
     "  onoma lexicon diff --format json old/ new/ | jq '.changes[].id'\n",
     two_lexicons, diff_groups, text_formats, run_lexicon_diff},
    {"self-test", "check that this program computes its statistics right",
     "Computes every statistic for published or hand-computed examples and compares the "
     "results, one row each. Exit code: 0 all agree, 1 one does not, 2 wrong usage.",
     "  onoma self-test\n"
     "  onoma self-test --format json | jq '.failed'\n",
     nothing, self_test_groups, self_test_formats, run_self_test},
    {"schema",
     "the JSON that commands print, as JSON Schema",
     "Prints a JSON Schema (draft 2020-12) of what a command prints as JSON; of tag, of one line. "
     "Its version is the `schema` of the output.",
     "  onoma schema report\n"
     "  onoma schema | jq -r 'keys[]'                what there is\n",
     an_output,
     completion_groups,
     {},
     run_schema},
    {"man",
     "manual pages of onoma and its commands",
     "Prints a manual page, in the form that man reads. With --into, writes all of them into a "
     "folder.",
     "  onoma man report | man -l -\n"
     "  onoma man --into ~/.local/share/man/man1     and then: man onoma-report\n",
     a_command,
     man_groups,
     {},
     run_man},
    {"completion",
     "what a shell needs to complete commands and options",
     "Prints a script with which the shell completes commands, options and their values.",
     "  onoma completion bash > ~/.local/share/bash-completion/completions/onoma\n"
     "  onoma completion zsh > ~/.zfunc/_onoma       a folder of $fpath\n"
     "  onoma completion fish > ~/.config/fish/completions/onoma.fish\n",
     a_shell,
     completion_groups,
     {},
     run_completion},
});

}  // namespace

std::span<const CommandDescription> all_commands() { return commands; }

const CommandDescription* find_command(std::string_view name) {
    const auto found =
        std::find_if(commands.begin(), commands.end(),
                     [&](const CommandDescription& command) { return command.name == name; });
    return found == commands.end() ? nullptr : &*found;
}

bool is_of_family(const CommandDescription& command, std::string_view family) {
    return command.name.starts_with(family) && command.name.substr(family.size()).starts_with(' ');
}

}  // namespace onoma::cli
