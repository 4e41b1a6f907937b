// SPDX-License-Identifier: Apache-2.0
// Lexicons: read, asked, checked, compiled.
#include <nanobind/stl/filesystem.h>
#include <nanobind/stl/optional.h>
#include <nanobind/stl/shared_ptr.h>
#include <nanobind/stl/string.h>
#include <nanobind/stl/tuple.h>
#include <nanobind/stl/vector.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <tuple>
#include <utility>

#include "bindings.hpp"
#include "onoma/lexicon/lexicon_builder.hpp"
#include "onoma/lexicon/lexicon_tools.hpp"

namespace onoma::python {
namespace {

using Paths = std::vector<std::filesystem::path>;

// Rows that were given in memory, as a table, and what they are called in messages.
constexpr std::string_view rows_name = "rows";

// A lexicon with what was wrong in its files.
struct ReadLexicon {
    SharedLexicon lexicon;
    std::vector<LexiconFinding> problems;
};

// Compiled and not yet linked, as read_lexicon() does it for files: texts that follow one another
// are one part.
class OwnParts {
public:
    explicit OwnParts(std::vector<LexiconFinding>& problems) : problems_(problems) {}

    void read(const std::filesystem::path& file) {
        if (file.extension() != ".lex") return text().read_file(file);
        finish_text();
        parts_.push_back(LexiconImage::open(file));
    }
    void parse(std::string_view rows) { text().parse(rows, rows_name); }

    [[nodiscard]] std::vector<LexiconImage> finish() {
        finish_text();
        return std::move(parts_);
    }

private:
    LexiconBuilder& text() {
        if (!builder_) builder_.emplace();
        return *builder_;
    }
    void finish_text() {
        if (!builder_) return;
        parts_.push_back(builder_->build_image());
        problems_.insert(problems_.end(), builder_->problems().begin(), builder_->problems().end());
        builder_.reset();
    }

    std::vector<LexiconFinding>& problems_;
    std::vector<LexiconImage> parts_;
    std::optional<LexiconBuilder> builder_;
};

Lexicon link(const Paths& bundled, const Paths& own, const std::string& rows,
             std::vector<LexiconFinding>& problems) {
    if (rows.empty()) return read_lexicon(bundled, own, problems);
    OwnParts parts(problems);
    for (const auto& file : find_lexicon_files(own)) parts.read(file);
    parts.parse(rows);
    std::vector<LexiconImage> all;
    for (const auto& file : bundled) all.push_back(LexiconImage::open(file));
    for (LexiconImage& part : parts.finish()) all.push_back(std::move(part));
    return {std::move(all), problems, bundled.size()};
}

ReadLexicon read(const Paths& bundled, const Paths& own, const std::string& rows) {
    const nb::gil_scoped_release release;
    ReadLexicon result;
    result.lexicon = std::make_shared<const Lexicon>(link(bundled, own, rows, result.problems));
    return result;
}

std::vector<LexiconFinding> check(const Paths& known, const Paths& checked, const std::string& rows,
                                  const std::filesystem::path& common_words) {
    const nb::gil_scoped_release release;
    std::ostringstream words;
    words << std::ifstream(common_words, std::ios::binary).rdbuf();
    LexiconChecker checker(std::move(words).str());
    for (const auto& file : known) checker.read_file(file, FileRole::known);
    for (const auto& file : find_lexicon_texts(checked)) checker.read_file(file);
    if (!rows.empty()) checker.parse(rows, rows_name);
    return checker.check().findings;
}

void compile(const Paths& own, const std::string& rows, const std::filesystem::path& to) {
    const nb::gil_scoped_release release;
    LexiconBuilder builder;
    for (const auto& file : find_lexicon_texts(own)) builder.read_file(file);
    if (!rows.empty()) builder.parse(rows, rows_name);
    const LexiconImage image = builder.build_image();
    std::ofstream out(to, std::ios::binary);
    out << image.bytes();
    out.close();
    if (!out) throw Error(to.string() + ": expected to write a compiled lexicon, failed");
}

// An entity of a lexicon, which it keeps alive.
struct EntityOf {
    SharedLexicon lexicon;
    EntityId id;

    [[nodiscard]] Entity entity() const { return (*lexicon)[id]; }
};

std::optional<EntityOf> find(const SharedLexicon& lexicon, const std::string& id) {
    const auto found = lexicon->find(id);
    if (!found) return std::nullopt;
    return EntityOf{lexicon, *found};
}

std::vector<nb::str> ids_of(const Lexicon& lexicon) {
    std::vector<nb::str> ids;
    lexicon.for_each_entity(
        [&](EntityId /*id*/, const Entity& entity) { ids.push_back(to_python(entity.id)); });
    return ids;
}

std::size_t size_of(const Lexicon& lexicon) {
    std::size_t size = 0;
    lexicon.for_each_entity([&](EntityId /*id*/, const Entity& /*entity*/) { ++size; });
    return size;
}

// The entities that a text may name, each once.
std::vector<EntityOf> meanings(const SharedLexicon& lexicon, const std::string& text) {
    std::vector<EntityOf> found;
    for (const ShownMeaning& meaning : show_form(*lexicon, text)) {
        const auto id = lexicon->find(meaning.entity.id);
        const bool is_named =
            meaning.form.use == FormUse::name || meaning.form.use == FormUse::alias ||
            meaning.form.use == FormUse::weak || meaning.form.use == FormUse::ticker;
        if (!id || !is_named || meaning.is_overridden) continue;
        const bool is_known = std::any_of(found.begin(), found.end(),
                                          [&](const EntityOf& it) { return it.id == *id; });
        if (!is_known) found.push_back({lexicon, *id});
    }
    return found;
}

nb::object parent_of(const EntityOf& of) {
    const auto parent = of.entity().parent;
    return parent ? nb::object(to_python((*of.lexicon)[*parent].id)) : nb::none();
}

std::string place_of(const EntityOf& of) {
    const LexiconPlace place = of.lexicon->place_of(of.entity().line);
    return place.file + ":" + std::to_string(place.line);
}

nb::dict forms_of(const EntityOf& of) {
    nb::dict forms;
    const auto shown = show_entity(*of.lexicon, of.entity().id);
    if (!shown) return forms;
    for (const ShownForm& form : shown->forms) {
        const nb::str use = to_python(to_string(form.use));
        if (!forms.contains(use)) forms[use] = nb::list();
        nb::cast<nb::list>(forms[use]).append(to_python(form.text));
    }
    return forms;
}

std::string shown(const EntityOf& of) {
    const Entity entity = of.entity();
    return "Entity(" + in_quotes(entity.id) + ", name=" + in_quotes(entity.name) +
           ", type=" + in_quotes(of.lexicon->types()[entity.type]) + ")";
}

void bind_entity(nb::module_& module) {
    nb::class_<EntityOf>(module, "Entity", "Somebody or something that a lexicon lists.")
        .def_prop_ro(
            "id", [](const EntityOf& it) { return to_python(it.entity().id); },
            "A readable id, the same in every result.")
        .def_prop_ro(
            "name", [](const EntityOf& it) { return to_python(it.entity().name); },
            "The canonical name.")
        .def_prop_ro(
            "type", [](const EntityOf& it) { return to_python(it.lexicon->type_of(it.id)); },
            "`company`, `person`, `model`, or one of your lexicons.")
        .def_prop_ro("parent", parent_of, "The id of what it rolls up to, or None.",
                     nb::sig("def parent(self, /) -> str | None"))
        .def_prop_ro("place", place_of, "The line of the lexicon that lists it: `file:line`.")
        .def("forms", forms_of,
             "The forms that name it, by use: `name`, `alias`, `weak`, `ticker`, `role`, and the\n"
             "words that support or block them. Cost: one pass over the lexicon.",
             nb::sig("def forms(self) -> dict[str, list[str]]"))
        .def("__repr__", shown);
}

void bind_finding(nb::module_& module) {
    nb::class_<LexiconFinding>(module, "Finding",
                               "What is wrong or suspicious at one line of a lexicon.")
        .def_prop_ro(
            "file", [](const LexiconFinding& it) { return to_python(it.place.file); },
            "The file as it was given, or `rows`.")
        .def_prop_ro(
            "line", [](const LexiconFinding& it) { return it.place.line; },
            "The line in the file, from 1; the header of rows is line 1.")
        .def_prop_ro(
            "kind", [](const LexiconFinding& it) { return to_python(it.kind); },
            "Such as `clash`; docs/lexicon-tools.md tells the kinds.")
        .def_prop_ro(
            "expected", [](const LexiconFinding& it) { return to_python(it.expected); },
            "What should stand there.")
        .def_prop_ro(
            "found", [](const LexiconFinding& it) { return to_python(it.found); }, "What does.")
        .def("__str__", [](const LexiconFinding& it) { return to_python(message_with_kind(it)); })
        .def("__repr__", [](const LexiconFinding& it) {
            return "<Finding " + to_utf8(to_python(message_with_kind(it))) + ">";
        });
}

}  // namespace

void bind_lexicon(nb::module_& module) {
    bind_finding(module);
    bind_entity(module);
    nb::class_<Lexicon>(module, "LinkedLexicon", "See onoma.Lexicon.")
        .def_prop_ro("types",
                     [](const Lexicon& it) {
                         return std::vector<std::string>(it.types().begin(), it.types().end());
                     })
        .def_prop_ro("files",
                     [](const Lexicon& it) {
                         std::vector<std::tuple<std::string, std::string, bool>> files;
                         for (const LexiconFile& file : it.files()) {
                             files.emplace_back(file.name, file.hash, file.is_own);
                         }
                         return files;
                     })
        .def("__len__", size_of)
        .def("ids", ids_of)
        .def("find", find, nb::arg("id"))
        .def("meanings", meanings, nb::arg("text"))
        .def("suggest",
             [](const Lexicon& it, const std::string& text) { return suggest(it, text); });
    module.def(
        "read_lexicon",
        [](const Paths& bundled, const Paths& own, const std::string& rows) {
            ReadLexicon result = read(bundled, own, rows);
            return std::tuple(std::move(result.lexicon), std::move(result.problems));
        },
        nb::arg("bundled"), nb::arg("own"), nb::arg("rows"));
    module.def("check_lexicon", check, nb::arg("known"), nb::arg("checked"), nb::arg("rows"),
               nb::arg("common_words"));
    module.def("compile_lexicon", compile, nb::arg("own"), nb::arg("rows"), nb::arg("to"));
}

}  // namespace onoma::python
