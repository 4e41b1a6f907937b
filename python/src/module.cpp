// SPDX-License-Identifier: Apache-2.0
// The module `onoma._onoma`: its parts, and how texts and errors cross between C++ and Python.

#include "bindings.hpp"
#include "onoma/base/types.hpp"

namespace onoma::python {

nb::str to_python(std::string_view text) {
    PyObject* const decoded =
        PyUnicode_DecodeUTF8(text.data(), static_cast<Py_ssize_t>(text.size()), "replace");
    if (decoded == nullptr) throw nb::python_error();
    return nb::steal<nb::str>(decoded);
}

std::string to_utf8(const nb::str& text) {
    Py_ssize_t size = 0;
    const char* const bytes = PyUnicode_AsUTF8AndSize(text.ptr(), &size);
    if (bytes == nullptr) throw nb::python_error();
    return {bytes, static_cast<std::size_t>(size)};
}

std::string in_quotes(std::string_view text, std::size_t most) {
    nb::object shown = to_python(text);
    if (nb::len(shown) > most) {
        shown = shown[nb::slice(nb::int_(0), nb::int_(most - 1), nb::int_(1))] + nb::str("…");
    }
    return to_utf8(nb::repr(shown));
}

namespace {

// onoma.Error, which Python defines so that it can read place and reason out of the message.
void translate_errors() {
    nb::register_exception_translator(
        [](const std::exception_ptr& thrown, void* /*unused*/) {
            try {
                std::rethrow_exception(thrown);
            } catch (const Error& error) {
                const nb::object type = nb::module_::import_("onoma._error").attr("Error");
                PyErr_SetObject(type.ptr(), to_python(error.what()).ptr());
            }
        },
        nullptr);
}

}  // namespace
}  // namespace onoma::python

NB_MODULE(_onoma, module) {
    using namespace onoma::python;  // NOLINT(google-build-using-namespace)
    module.attr("__doc__") = "What the package onoma has of the C++ library.";
    module.attr("version") = to_python(onoma::version());
    translate_errors();
    bind_lexicon(module);
    bind_document(module);
    bind_tagger(module);
    bind_reader(module);
    bind_table(module);
    bind_analysis(module);
    bind_store(module);
    bind_statistics(module);
}
