import CCurl
import Glibc

/// Fetches one address of the public web.
///
/// libcurl resolves names; before each connection, also after a redirect, the very address that is
/// connected to is tested, so that neither a redirect nor a name whose meaning changes leads into a
/// private network. No proxy of the environment is used: what it connects to could not be seen.
struct Fetcher: Sendable {
  /// What came back.
  struct Page: Hashable, Sendable {
    /// Where it came from in the end.
    var url: String
    /// As the server says, without parameters, in lower case.
    var type: String
    var bytes: [UInt8]
  }

  var mostBytes = 16 << 20
  var seconds = 30
  /// Whether an address of the network may be connected to.
  var allows: @Sendable (_ address: [UInt8]) -> Bool = PublicAddress.isPublic

  static let agent = "Truce (reports on ceasefires; +https://github.com/)"

  /// Waits for the answer; throws `FetchFault`.
  func fetch(_ url: String) throws(FetchFault) -> Page {
    guard Self.isWeb(url) else { throw .notWeb }
    guard let handle = curl_easy_init() else { throw .failed("libcurl cannot be used") }
    defer { curl_easy_cleanup(handle) }
    let state = FetchState(limit: mostBytes, allows: allows)
    let code = withExtendedLifetime(state) {
      prepare(handle, url, state)
      return curl_easy_perform(handle)
    }
    if state.isTooLarge { throw .tooLarge(mostBytes) }
    if state.isRefused, code != CURLE_OK { throw .privateNetwork }
    switch code {
    case CURLE_OK: break
    case CURLE_OPERATION_TIMEDOUT: throw .tooSlow(seconds)
    case CURLE_UNSUPPORTED_PROTOCOL, CURLE_URL_MALFORMAT: throw .notWeb
    case CURLE_FILESIZE_EXCEEDED: throw .tooLarge(mostBytes)
    default: throw .failed(String(cString: curl_easy_strerror(code)))
    }
    var status = 0
    truce_curl_get_long(handle, CURLINFO_RESPONSE_CODE, &status)
    guard (200...299).contains(status) else { throw .status(status) }
    let type = Self.text(handle, CURLINFO_CONTENT_TYPE) ?? "text/html"
    return Page(
      url: Self.text(handle, CURLINFO_EFFECTIVE_URL) ?? url,
      type: type.prefix { $0 != ";" && $0 != " " }.lowercased(), bytes: state.bytes)
  }

  private func prepare(_ handle: UnsafeMutableRawPointer, _ url: String, _ state: FetchState) {
    let texts: [(CURLoption, String)] = [
      (CURLOPT_URL, url), (CURLOPT_PROTOCOLS_STR, "http,https"),
      (CURLOPT_REDIR_PROTOCOLS_STR, "http,https"), (CURLOPT_PROXY, ""), (CURLOPT_NOPROXY, "*"),
      (CURLOPT_USERAGENT, Self.agent), (CURLOPT_ACCEPT_ENCODING, ""),
    ]
    for (option, value) in texts { truce_curl_set_text(handle, option, value) }
    let numbers: [(CURLoption, Int)] = [
      (CURLOPT_FOLLOWLOCATION, 1), (CURLOPT_MAXREDIRS, 5), (CURLOPT_NOSIGNAL, 1),
      (CURLOPT_TIMEOUT, seconds), (CURLOPT_CONNECTTIMEOUT, min(10, seconds)),
      (CURLOPT_MAXFILESIZE, mostBytes), (CURLOPT_NETRC, 0),
    ]
    for (option, value) in numbers { truce_curl_set_long(handle, option, value) }
    let user = Unmanaged.passUnretained(state).toOpaque()
    truce_curl_set_opener(
      handle,
      { user, purpose, address in
        guard let user, let address, purpose == CURLSOCKTYPE_IPCXN else { return CURL_SOCKET_BAD }
        let state = Unmanaged<FetchState>.fromOpaque(user).takeUnretainedValue()
        return state.open(address)
      }, user)
    truce_curl_set_writer(
      handle,
      { bytes, size, count, user in
        guard let user, let bytes else { return 0 }
        let state = Unmanaged<FetchState>.fromOpaque(user).takeUnretainedValue()
        return state.take(UnsafeRawBufferPointer(start: bytes, count: size * count))
      }, user)
  }

  /// Whether `url` is one of the web, without a password in it.
  static func isWeb(_ url: String) -> Bool {
    let lower = url.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://"), url.utf8.count <= 4096,
      url.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F })
    else { return false }
    let rest = url.drop { $0 != "/" }.dropFirst(2)
    let authority = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return !authority.isEmpty && !authority.contains("@")
  }

  private static func text(_ handle: UnsafeMutableRawPointer, _ info: CURLINFO) -> String? {
    var text: UnsafeMutablePointer<CChar>?
    truce_curl_get_text(handle, info, &text)
    return text.map { String(cString: $0) }
  }
}

/// What libcurl's calls back work on; used on one thread.
private final class FetchState {
  let limit: Int
  let allows: @Sendable ([UInt8]) -> Bool
  private(set) var bytes: [UInt8] = []
  private(set) var isRefused = false
  private(set) var isTooLarge = false

  init(limit: Int, allows: @escaping @Sendable ([UInt8]) -> Bool) {
    self.limit = limit
    self.allows = allows
  }

  /// A socket for `address`; none where the address may not be connected to.
  func open(_ address: UnsafeMutablePointer<curl_sockaddr>) -> curl_socket_t {
    var count: Int32 = 0
    let start = truce_curl_bytes(address, &count)
    let bytes = Array(UnsafeRawBufferPointer(start: start, count: Int(count)))
    guard allows(bytes) else {
      isRefused = true
      return CURL_SOCKET_BAD
    }
    return truce_curl_socket(address)
  }

  /// Keeps what came; returns 0, which ends the fetch, where it is too much.
  func take(_ piece: UnsafeRawBufferPointer) -> Int {
    guard bytes.count + piece.count <= limit else {
      isTooLarge = true
      return 0
    }
    bytes.append(contentsOf: piece)
    return piece.count
  }
}
