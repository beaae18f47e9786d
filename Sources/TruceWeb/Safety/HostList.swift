/// The names that the desk answers to.
///
/// A page elsewhere whose own name leads to this machine (DNS rebinding) sends that name; it is not
/// in the list, and the request is refused.
struct HostList: Sendable {
  private let names: Set<String>

  init(_ configuration: DeskConfiguration) {
    let own = ["localhost", "127.0.0.1", "[::1]"]
    let host = configuration.host
    let bound = host == "0.0.0.0" || host == "::" ? [] : [host.contains(":") ? "[\(host)]" : host]
    names = Set((own + bound + configuration.names).map { $0.lowercased() })
  }

  /// Whether `authority` (a name, perhaps with a port) is one of them.
  func allows(_ authority: String) -> Bool {
    names.contains(Self.name(of: authority))
  }

  /// `authority` without its port, in lower case.
  static func name(of authority: String) -> String {
    let text = authority.lowercased()
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") { return String(text[...end]) }
    return String(text.prefix { $0 != ":" })
  }
}
