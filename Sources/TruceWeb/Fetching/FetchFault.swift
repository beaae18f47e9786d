/// Why an address could not be fetched.
enum FetchFault: Error, Hashable, Sendable, CustomStringConvertible {
  case notWeb, privateNetwork
  /// The site's robots.txt asks programs not to fetch it.
  case robots
  case tooLarge(Int)
  case tooSlow(Int)
  case notText(String)
  case status(Int)
  /// libcurl's words.
  case failed(String)

  /// Whether trying again later is of no use.
  var isFinal: Bool {
    switch self {
    case .notWeb, .privateNetwork, .tooLarge, .notText: true
    case .status(let code): (400...499).contains(code) && code != 429 && code != 408
    case .tooSlow, .failed, .robots: false
    }
  }

  var description: String {
    switch self {
    case .notWeb: "only addresses that begin with http:// or https:// are fetched"
    case .privateNetwork:
      "the address leads into a private network, where nothing is fetched from; save the page and "
        + "add it as a file"
    case .robots:
      "the site's robots.txt asks programs not to fetch it; save the page and add it as a file"
    case .tooLarge(let bytes):
      "the page has more than \(bytes >> 20) MB; save it and add it as a file"
    case .tooSlow(let seconds): "nothing whole came within \(seconds) seconds; try again later"
    case .notText(let type): "it is \(type), not a page of text"
    case .status(let code): "the server answers \(code); check the address"
    case .failed(let why): "\(why); check the address"
    }
  }
}
