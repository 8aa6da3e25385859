//! The entry of the page's worker.

fn main() {
    privacy_facts::worker::serve();
}
