import Foundation

/// Opening pages and looking at them.
extension Browser {
  /// Opens `path` of the desk and waits until it is loaded.
  func open(_ path: String) async throws {
    try await ask("POST", "/url", ["url": .text(path.hasPrefix("/") ? base + path : path)])
  }

  /// The path of the page, with its parameters and its fragment.
  func path() async throws -> String {
    let address = try await ask("GET", "/url").text ?? ""
    return address.hasPrefix(base) ? String(address.dropFirst(base.count)) : address
  }

  func title() async throws -> String { try await ask("GET", "/title").text ?? "" }

  /// Runs the body of a function in the page; returns what it returns. Works where the page's own
  /// scripts are forbidden.
  @discardableResult
  func run(_ script: String, _ arguments: [JSONValue] = []) async throws -> JSONValue {
    try await ask(
      "POST", "/execute/sync", ["script": .text(script), "args": .list(arguments)])
  }

  /// As `run`, for scripts that call their last argument when they are done.
  func runToEnd(_ script: String, _ arguments: [JSONValue] = []) async throws -> JSONValue {
    try await ask(
      "POST", "/execute/async", ["script": .text(script), "args": .list(arguments)])
  }

  /// All that the page says.
  func words() async throws -> String {
    try await run("return document.body.innerText").text ?? ""
  }

  /// What `property` of the first element that `selector` finds comes to.
  func style(_ property: String, of selector: String) async throws -> String {
    let script = "return getComputedStyle(document.querySelector(arguments[0]))[arguments[1]]"
    return try await run(script, [.text(selector), .text(property)]).text ?? ""
  }

  // MARK: Elements

  /// The first element that `selector` finds, waiting for it to appear.
  func find(_ selector: String, seconds: Double = 30) async throws -> PageElement {
    var found: PageElement?
    let isFound = try await Patience(seconds: seconds).until {
      found = try await all(selector).first
      return found != nil
    }
    guard isFound, let found else {
      throw Failure(description: "\(try await path()): no \(selector)")
    }
    return found
  }

  /// The elements that `selector` finds now, in the page's order.
  func all(_ selector: String) async throws -> [PageElement] {
    let found = try await ask(
      "POST", "/elements", ["using": "css selector", "value": .text(selector)])
    return found.list.compactMap { PageElement($0, in: self) }
  }

  /// The link whose words hold `words`.
  func link(_ words: String) async throws -> PageElement {
    let found = try await ask(
      "POST", "/element", ["using": "partial link text", "value": .text(words)])
    guard let link = PageElement(found, in: self) else {
      throw Failure(description: "no link \(words)")
    }
    return link
  }

  /// The element that has the focus.
  func focused() async throws -> PageElement {
    guard let element = PageElement(try await ask("GET", "/element/active"), in: self) else {
      throw Failure(description: "nothing has the focus")
    }
    return element
  }

  /// Presses keys one after the other, as on a keyboard.
  func press(_ keys: String) async throws {
    let strokes = keys.flatMap { key -> [JSONValue] in
      [
        ["type": "keyDown", "value": .text(String(key))],
        ["type": "keyUp", "value": .text(String(key))],
      ]
    }
    try await ask(
      "POST", "/actions", ["actions": [["type": "key", "id": "keys", "actions": .list(strokes)]]])
  }

  /// Calls `holds` until it is true. Throws with `what` where it never is.
  func wait(
    for what: String, seconds: Double = 60, until holds: () async throws -> Bool
  ) async throws {
    guard try await Patience(seconds: seconds).until(holds) else {
      throw Failure(
        description: "\(try await path()): waited in vain for \(what): \(try await words())")
    }
  }
}

/// Keys that have no character, as WebDriver names them.
enum Key {
  static let tab = "\u{E004}"
  static let enter = "\u{E007}"
  static let escape = "\u{E00C}"
  static let space = " "
}
