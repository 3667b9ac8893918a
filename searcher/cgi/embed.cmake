# SPDX-License-Identifier: GPL-3.0-or-later
# Writes a C++ source that holds files, for embedded_file.h.
# usage: cmake -DFUNCTION=embedded_pages -DOUTPUT=x.cc "-DFILES=a;b" -P embed.cmake
set(source "#include \"searcher/cgi/embedded_file.h\"\n\n")
string(APPEND source "#include <array>\n\nnamespace newsfold {\n\n")
string(APPEND source "std::span<const EmbeddedFile> ${FUNCTION}() {\n")
list(LENGTH FILES count)
string(APPEND source "  static constexpr std::array<EmbeddedFile, ${count}> kFiles{{\n")
foreach(file IN LISTS FILES)
  cmake_path(GET file FILENAME name)
  file(READ ${file} content)
  string(APPEND source
    "      {\"${name}\", R\"embedded(${content})embedded\"},\n")
endforeach()
string(APPEND source "  }};\n  return kFiles;\n}\n\n}  // namespace newsfold\n")
file(WRITE ${OUTPUT} "${source}")
