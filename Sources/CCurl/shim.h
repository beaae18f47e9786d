// libcurl's options are set by a function of variable arguments, which Swift cannot call: one inline
// function for each kind of argument.
#include <arpa/inet.h>
#include <curl/curl.h>
#include <netinet/in.h>
#include <sys/socket.h>

static inline CURLcode truce_curl_set_long(CURL *handle, CURLoption option, long value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode truce_curl_set_text(CURL *handle, CURLoption option, const char *value) {
  return curl_easy_setopt(handle, option, value);
}

static inline CURLcode truce_curl_set_pointer(CURL *handle, CURLoption option, void *value) {
  return curl_easy_setopt(handle, option, value);
}

typedef size_t (*truce_curl_writer)(char *bytes, size_t size, size_t count, void *user);
typedef curl_socket_t (*truce_curl_opener)(void *user, curlsocktype purpose,
                                           struct curl_sockaddr *address);

static inline CURLcode truce_curl_set_writer(CURL *handle, truce_curl_writer writer, void *user) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_WRITEFUNCTION, writer);
  return code ? code : curl_easy_setopt(handle, CURLOPT_WRITEDATA, user);
}

static inline CURLcode truce_curl_set_opener(CURL *handle, truce_curl_opener opener, void *user) {
  CURLcode code = curl_easy_setopt(handle, CURLOPT_OPENSOCKETFUNCTION, opener);
  return code ? code : curl_easy_setopt(handle, CURLOPT_OPENSOCKETDATA, user);
}

static inline CURLcode truce_curl_get_long(CURL *handle, CURLINFO info, long *value) {
  return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode truce_curl_get_text(CURL *handle, CURLINFO info, char **value) {
  return curl_easy_getinfo(handle, info, value);
}

// The family of the address behind a pointer that Swift sees as opaque, and its bytes.
static inline int truce_curl_family(const struct curl_sockaddr *address) {
  return address->family;
}

static inline const void *truce_curl_bytes(const struct curl_sockaddr *address, int *length) {
  if (address->family == AF_INET) {
    *length = 4;
    return &((const struct sockaddr_in *)&address->addr)->sin_addr;
  }
  if (address->family == AF_INET6) {
    *length = 16;
    return &((const struct sockaddr_in6 *)&address->addr)->sin6_addr;
  }
  *length = 0;
  return 0;
}

static inline curl_socket_t truce_curl_socket(const struct curl_sockaddr *address) {
  return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}
