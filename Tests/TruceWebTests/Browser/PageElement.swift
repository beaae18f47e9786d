/// An element of the page that a browser shows; it goes with the page.
struct PageElement: Sendable {
  private static let key = "element-6066-11e4-a52e-4f735466cecf"

  private let id: String
  private let browser: Browser

  /// nil: `value` is no element.
  init?(_ value: JSONValue, in browser: Browser) {
    guard let id = value[Self.key].text else { return nil }
    self.id = id
    self.browser = browser
  }

  /// How WebDriver names the element among the arguments of a script.
  var argument: JSONValue { [Self.key: .text(id)] }

  /// Clicks in the middle, once the element stands still: a page that is not yet laid out would
  /// move it from under the click.
  func click() async throws {
    try await settle()
    try await ask("POST", "click", [:])
  }

  private func settle() async throws {
    var last = try await ask("GET", "rect")
    for _ in 1...100 {
      try await Task.sleep(for: .milliseconds(30))
      let now = try await ask("GET", "rect")
      if now == last { return }
      last = now
    }
  }

  /// Clicks on what leads to another page, and waits until that is loaded.
  ///
  /// A click alone does not wait for it where the server takes its time to answer a form.
  func follow() async throws {
    try await browser.run("document.documentElement.dataset.left = 'no'")
    try await click()
    try await browser.wait(for: "another page") {
      let isThere = try? await browser.run(
        """
        return document.readyState === 'complete' && !('left' in document.documentElement.dataset)
        """)
      return isThere?.isTrue == true
    }
  }

  /// Types `text`; of a field for files: the paths, one a line.
  func type(_ text: String) async throws {
    try await ask("POST", "value", ["text": .text(text)])
  }

  /// Puts `value` into a field, all at once: of one for dates `2020-03-04`.
  func set(_ value: String) async throws {
    try await browser.run(
      """
      arguments[0].value = arguments[1];
      arguments[0].dispatchEvent(new Event('input', {bubbles: true}))
      """, [argument, .text(value)])
  }

  /// The words as they are seen.
  func text() async throws -> String { try await ask("GET", "text").text ?? "" }

  /// An attribute; nil: it has none.
  func attribute(_ name: String) async throws -> String? {
    try await ask("GET", "attribute/\(name)").text
  }

  func isShown() async throws -> Bool { try await ask("GET", "displayed").isTrue }

  @discardableResult
  private func ask(
    _ method: String, _ path: String, _ body: JSONValue? = nil
  ) async throws -> JSONValue {
    try await browser.ask(method, "/element/\(id)/\(path)", body)
  }
}
