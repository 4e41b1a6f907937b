// SPDX-License-Identifier: Apache-2.0
// Document, TaggedDocument, Mention, Figure and Sentence.
#include "document.hpp"

#include <nanobind/stl/map.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/vector.h>

#include <algorithm>
#include <sstream>

#include "onoma/counts/document_table.hpp"
#include "onoma/report/reports.hpp"
#include "onoma/text/unicode.hpp"

namespace onoma::python {

HeldTagged::HeldTagged(TaggedDocument tagged, SharedLexicon lexicon, TokenizedText& spare)
    : tagged_(std::move(tagged)), lexicon_(std::move(lexicon)) {
    const TextStructure structure = structure_of(tagged_.text);
    for (std::uint32_t index = 0; index < structure.words_of_sentences.size(); ++index) {
        if (structure.words_of_sentences[index] > 0) sentences_.push_back(index);
    }
    TokenizedText kept;
    kept.text = tagged_.text.text;
    kept.sentences = tagged_.text.sentences;
    kept.word_count = tagged_.text.word_count;
    spare = std::exchange(tagged_.text, std::move(kept));

    for (const auto* mentions : {&tagged_.tagged.mentions, &tagged_.tagged.roles}) {
        for (const Mention& mention : *mentions) mentions_.push_back(&mention);
    }
    std::stable_sort(mentions_.begin(), mentions_.end(), [](const Mention* a, const Mention* b) {
        return a->range.begin != b->range.begin ? a->range.begin < b->range.begin
                                                : a->range.end > b->range.end;
    });
    is_ascii_ = std::all_of(document().text.begin(), document().text.end(),
                            [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::size_t HeldTagged::code_points_before(std::uint32_t byte) const {
    if (is_ascii_) return byte;
    if (code_points_.empty()) count_code_points();
    return std::lower_bound(code_points_.begin(), code_points_.end(), std::pair(byte, 0U))->second;
}

void HeldTagged::count_code_points() const {
    const auto add = [&](ByteRange range) {
        code_points_.emplace_back(range.begin, 0);
        code_points_.emplace_back(range.end, 0);
    };
    for (const Mention* mention : mentions_) add(mention->range);
    for (const Figure& figure : tagged_.figures) add(figure.range);
    for (const ByteRange sentence : tagged_.text.sentences) add(sentence);
    std::sort(code_points_.begin(), code_points_.end());
    code_points_.erase(std::unique(code_points_.begin(), code_points_.end()), code_points_.end());
    CodePointCounter counter(document().text);
    for (auto& [byte, code_points] : code_points_) {
        code_points = static_cast<std::uint32_t>(counter.code_points_before(byte));
    }
}

namespace {

EntityView entity_of(const MentionView& view, EntityId entity) {
    return view_entity(view.document->lexicon(), view.document->tagged().tagged, entity);
}

EntityView entity_of(const MentionView& view) { return entity_of(view, view.mention->entity); }

std::vector<nb::str> rivals_of(const MentionView& view) {
    std::vector<nb::str> ids;
    for (const EntityId rival : view.mention->rivals) {
        ids.push_back(to_python(entity_of(view, rival).id));
    }
    return ids;
}

bool is_in_title(const Place& place) {
    const auto title = title_after_text(place.document->document());
    return title && place.range.begin >= title->begin;
}

SentenceView sentence_at(const SharedTagged& document, std::uint32_t index) {
    return {{document, document->tagged().text.sentences[index]}, index};
}

// The views of what lies in the sentence.
template <typename View>
std::vector<View> views_in(const std::vector<View>& all, std::uint32_t sentence,
                           std::uint32_t (*sentence_of)(const View&)) {
    std::vector<View> inside;
    for (const View& view : all) {
        if (sentence_of(view) == sentence) inside.push_back(view);
    }
    return inside;
}

std::vector<MentionView> mentions_of(const SharedTagged& document) {
    std::vector<MentionView> views;
    views.reserve(document->mentions().size());
    for (const Mention* mention : document->mentions()) {
        views.push_back({{document, mention->range}, mention});
    }
    return views;
}

std::vector<FigureView> figures_of(const SharedTagged& document) {
    std::vector<FigureView> views;
    for (const Figure& figure : document->tagged().figures) {
        views.push_back({{document, figure.range}, &figure});
    }
    return views;
}

std::vector<SentenceView> sentences_of(const SharedTagged& document) {
    std::vector<SentenceView> views;
    for (const std::uint32_t index : document->sentences()) {
        views.push_back(sentence_at(document, index));
    }
    return views;
}

nb::object value_of(const std::optional<double>& number, const std::optional<Date>& date) {
    if (date) return to_python(to_string(*date));
    return number ? nb::object(nb::float_(*number)) : nb::none();
}

nb::object low_of(const FigureView& view) { return value_of(view.figure->low, view.figure->first); }
nb::object high_of(const FigureView& view) {
    return value_of(view.figure->high, view.figure->last);
}

nb::object date_of(const HeldDocument& document) {
    return value_of(std::nullopt, document.document().date);
}

nb::object text_or_none(std::string_view text) {
    return text.empty() ? nb::none() : nb::object(to_python(text));
}

nb::object change_of(const FigureView& view) {
    const Change change = view.figure->change;
    return change == Change::none ? nb::none() : nb::object(to_python(to_string(change)));
}

// Whom it is about: ids, nearest first, each once.
std::vector<std::string> about(const FigureView& view) {
    const TaggedText& tagged = view.document->tagged().tagged;
    std::vector<std::string> ids;
    for (const std::uint32_t index : view.figure->about) {
        const EntityId entity = tagged.mentions[index].entity;
        std::string id(view_entity(view.document->lexicon(), tagged, entity).id);
        if (std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
    }
    return ids;
}

// The line that `onoma tag` prints of it.
std::string line_as(Format format, const SharedTagged& document) {
    std::ostringstream out;
    write_mentions(out, format, document->tagged(), document->lexicon());
    std::string line = std::move(out).str();
    line.pop_back();
    return line;
}

std::string json_line(const SharedTagged& document) { return line_as(Format::jsonl, document); }
std::string spacy_line(const SharedTagged& document) { return line_as(Format::spacy, document); }

// How a thing at a place introduces itself: Mention('Open AI', begin_char=0, end_char=7
std::string opening(const char* type, const Place& place) {
    return std::string(type) + "(" + in_quotes(place.text()) +
           ", begin_char=" + std::to_string(place.begin_char()) +
           ", end_char=" + std::to_string(place.end_char());
}

std::string with(const char* key, const nb::object& value) {
    return value.is_none() ? "" : std::string(", ") + key + "=" + to_utf8(nb::repr(value));
}

std::string shown(const MentionView& view) {
    const EntityView entity = entity_of(view);
    const nb::object undecided =
        view.mention->rivals.empty() ? nb::none() : nb::object(nb::cast(rivals_of(view)));
    return opening("Mention", view) + with("entity", to_python(entity.id)) +
           with("type", to_python(entity.type)) +
           with("rule", to_python(to_string(view.mention->rule))) + with("rivals", undecided) + ")";
}

std::string shown(const FigureView& view) {
    const nb::object bound = view.figure->bound == Bound::equal
                                 ? nb::none()
                                 : nb::object(to_python(to_string(view.figure->bound)));
    return opening("Figure", view) + with("kind", to_python(to_string(view.figure->kind))) +
           with("low", low_of(view)) + with("high", high_of(view)) +
           with("unit", text_or_none(view.figure->unit)) +
           with("per", text_or_none(view.figure->per)) + with("bound", bound) +
           with("change", change_of(view)) + ")";
}

std::string shown(const SentenceView& view) { return opening("Sentence", view) + ")"; }

std::string counted(std::size_t number, const char* noun) {
    return ", " + std::to_string(number) + " " + noun + (number == 1 ? "" : "s");
}

std::string name_of(const HeldDocument& document) {
    const Document& of = document.document();
    return in_quotes(!of.id.empty() ? of.id : of.text);
}

std::string shown(const HeldDocument& document) {
    const Document& of = document.document();
    return "Document(" + name_of(document) + with("source", text_or_none(of.source)) +
           with("date", date_of(document)) + with("title", text_or_none(of.title)) + ")";
}

std::string shown(const SharedTagged& document) {
    return "TaggedDocument(" + name_of(*document) +
           counted(document->mentions().size(), "mention") +
           counted(document->tagged().figures.size(), "figure") +
           counted(document->sentences().size(), "sentence") + ")";
}

// What everything that stands at a place has.
template <typename View>
nb::class_<View> bind_place(nb::module_& module, const char* name, const char* doc) {
    nb::class_<View> bound(module, name, doc);
    bound
        .def_prop_ro(
            "text", [](const View& view) { return to_python(view.text()); }, "What stands there.")
        .def_prop_ro(
            "begin_char", [](const View& view) { return view.begin_char(); },
            "Where it begins in `Document.text`, in code points, as Python counts.")
        .def_prop_ro(
            "end_char", [](const View& view) { return view.end_char(); },
            "Where it ends, exclusive, in code points.")
        .def_prop_ro(
            "begin_byte", [](const View& view) { return view.range.begin; },
            "Where it begins, in bytes of UTF-8.")
        .def_prop_ro(
            "end_byte", [](const View& view) { return view.range.end; },
            "Where it ends, exclusive, in bytes of UTF-8.")
        .def_prop_ro(
            "in_title", [](const View& view) { return is_in_title(view); },
            "Whether it stands in a title that was read after the text of a record.")
        .def("__repr__", [](const View& view) { return shown(view); });
    return bound;
}

void bind_mention(nb::module_& module) {
    bind_place<MentionView>(module, "Mention", "A place in a text where an entity is named.")
        .def_prop_ro(
            "entity", [](const MentionView& view) { return to_python(entity_of(view).id); },
            "The id of the entity in the lexicon; of a name that no lexicon lists `~` and a slug.")
        .def_prop_ro(
            "name", [](const MentionView& view) { return to_python(entity_of(view).name); },
            "The canonical name of the entity.")
        .def_prop_ro(
            "type", [](const MentionView& view) { return to_python(entity_of(view).type); },
            "The type of the entity: `company`, `person`, `model`, or one of your lexicons.")
        .def_prop_ro(
            "rule",
            [](const MentionView& view) { return to_python(to_string(view.mention->rule)); },
            "What made it a mention: `name`, `alias`, `weak`, `surname`, `given-name`, `version`,\n"
            "`tier`, `ticker`, `frame`, `role`, or `credit`, which reports do not count.")
        .def_prop_ro(
            "listed", [](const MentionView& view) { return !entity_of(view).provisional; },
            "Whether a lexicon lists the entity.")
        .def_prop_ro("rivals", rivals_of,
                     "Ids of other entities with the same claim: not empty when it is undecided.",
                     nb::sig("def rivals(self, /) -> list[str]"))
        .def_prop_ro(
            "sentence",
            [](const MentionView& view) {
                return sentence_at(view.document, view.mention->sentence);
            },
            "The sentence that it stands in.");
}

void bind_figure(nb::module_& module) {
    bind_place<FigureView>(module, "Figure",
                           "A number with its unit, as the article claims it, in a normal form.")
        .def_prop_ro(
            "kind", [](const FigureView& view) { return to_python(to_string(view.figure->kind)); },
            "`money`, `percent`, `multiplier`, `count`, `duration`, `date`, `ordinal`, `score` or\n"
            "`quantity`.")
        .def_prop_ro("low", low_of,
                     "The least value, in `unit`: 17 is 17 %, money is in whole units. Of a date\n"
                     "ISO 8601, as precise as it is known.",
                     nb::sig("def low(self, /) -> float | str | None"))
        .def_prop_ro("high", high_of,
                     "The greatest value; equal to `low` when it is one, None when it is open.",
                     nb::sig("def high(self, /) -> float | str | None"))
        .def_prop_ro(
            "unit", [](const FigureView& view) { return to_python(view.figure->unit); },
            "ISO 4217 code, `percent`, `x`, the counted noun, `second` .. `century`, a CLDR unit.")
        .def_prop_ro(
            "per", [](const FigureView& view) { return text_or_none(view.figure->per); },
            "`month`, `share`, `1M token`, or None.", nb::sig("def per(self, /) -> str | None"))
        .def_prop_ro(
            "bound",
            [](const FigureView& view) { return to_python(to_string(view.figure->bound)); },
            "`=`, `~` about, `<` at most, `>` at least.")
        .def_prop_ro("change", change_of, "`up`, `down`, or None.",
                     nb::sig("def change(self, /) -> str | None"))
        .def_prop_ro(
            "ambiguous", [](const FigureView& view) { return view.figure->ambiguous; },
            "Whether the words may mean another value: \"three times more\" is 3x or 4x.")
        .def_prop_ro(
            "multiple_per_year",
            [](const FigureView& view) { return multiple_per_year(*view.figure); },
            "Of growth with a rate of time: how many times as much after a year.")
        .def_prop_ro(
            "measured", [](const FigureView& view) { return text_or_none(view.figure->measured); },
            "What it measures: `cost`, `revenue`, `invest`, or None.",
            nb::sig("def measured(self, /) -> str | None"))
        .def_prop_ro("about", about, "Ids of the entities that it is about, nearest first.")
        .def_prop_ro(
            "sentence",
            [](const FigureView& view) {
                return sentence_at(view.document, view.figure->sentence);
            },
            "The sentence that it stands in.");
}

void bind_sentence(nb::module_& module) {
    bind_place<SentenceView>(module, "Sentence", "A sentence with a word or a number in it.")
        .def_prop_ro(
            "mentions",
            [](const SentenceView& view) {
                return views_in<MentionView>(
                    mentions_of(view.document), view.index,
                    [](const MentionView& it) { return it.mention->sentence; });
            },
            "The mentions in it, by position.")
        .def_prop_ro(
            "figures",
            [](const SentenceView& view) {
                return views_in<FigureView>(
                    figures_of(view.document), view.index,
                    [](const FigureView& it) { return it.figure->sentence; });
            },
            "The figures in it, by position.");
}

// A text that the input says of a document, or an empty one.
template <typename Class>
void bind_said(Class& bound, const char* name, std::string Document::*value, const char* doc) {
    bound.def_prop_ro(
        name, [value](const HeldDocument& it) { return to_python(it.document().*value); }, doc);
}

void bind_untagged(nb::module_& module) {
    nb::class_<HeldDocument> bound(module, "Document",
                                   "An article as `onoma.read` reads it: its text, and what the "
                                   "input says of it.");
    bind_said(bound, "id", &Document::id, "Its path, of one of many in a file with its number.");
    bind_said(bound, "text", &Document::text, "The text that all offsets are offsets into.");
    bind_said(bound, "source", &Document::source, "Who published it, or an empty text.");
    bind_said(bound, "title", &Document::title, "Its title, or an empty text.");
    bind_said(bound, "author", &Document::author, "Its author, or an empty text.");
    bind_said(bound, "section", &Document::section, "Its section, or an empty text.");
    bind_said(bound, "language", &Document::language, "BCP 47, as the input says, or empty.");
    bind_said(bound, "url", &Document::url, "Its address, or an empty text.");
    bind_said(bound, "charset", &Document::charset,
              "What the text was converted from, or an empty text when it was UTF-8.");
    bound
        .def_prop_ro("date", date_of,
                     "ISO 8601, as precise as it is known: `2025`, `2025-01`, `2025-01-28`; or "
                     "None.",
                     nb::sig("def date(self, /) -> str | None"))
        .def_prop_ro(
            "fields",
            [](const HeldDocument& it) {
                nb::dict fields;
                for (const auto& [key, value] : it.document().fields) {
                    fields[to_python(key)] = to_python(value);
                }
                return fields;
            },
            "What else the input says, by its own names; `agency` where the text says it.",
            nb::sig("def fields(self, /) -> dict[str, str]"))
        .def("__repr__", [](const HeldDocument& it) { return shown(it); });
}

void bind_tagged(nb::module_& module) {
    nb::class_<HeldTagged, HeldDocument>(
        module, "TaggedDocument",
        "An article and who and what is named in it. Made by `Tagger.tag` and `Tagger.pipe`.\n\n"
        "In a notebook it shows its text with names marked and figures underlined.")
        .def_prop_ro("mentions", mentions_of,
                     "Names and roles by position; names do not overlap one another.")
        .def_prop_ro("figures", figures_of,
                     "Figures by position, apart from each other; none with `figures=False`.")
        .def_prop_ro("sentences", sentences_of, "Sentences with a word or a number, by position.")
        .def_prop_ro(
            "words", [](const HeldTagged& it) { return it.tagged().text.word_count; },
            "How many words and numbers it has: the base of every rate.")
        .def("to_json", json_line,
             "The line of JSON that `onoma tag` prints of it; docs/output.md tells its keys.")
        .def(
            "to_dict",
            [](const SharedTagged& document) {
                return nb::module_::import_("json").attr("loads")(to_python(json_line(document)));
            },
            "The same as a dict.", nb::sig("def to_dict(self) -> dict[str, object]"))
        .def("__repr__", [](const SharedTagged& document) { return shown(document); })
        .def(
            "_repr_html_",
            [](const SharedTagged& document) {
                return nb::module_::import_("onoma._html").attr("marked_text")(document);
            },
            nb::sig("def _repr_html_(self) -> str"));
}

}  // namespace

void bind_document(nb::module_& module) {
    bind_sentence(module);
    bind_mention(module);
    bind_figure(module);
    bind_untagged(module);
    bind_tagged(module);
    module.def("spacy_line", spacy_line, nb::arg("document"));
}

}  // namespace onoma::python
