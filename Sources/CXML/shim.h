// libxml2 built with ICU draws in ICU's own headers, which clash with those of Foundation. No
// declaration used here depends on them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>

// `xmlFree` is a variable, which Swift does not let be read from several threads.
static inline void truce_xml_free(void *pointer) { xmlFree(pointer); }
