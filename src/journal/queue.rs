//! One change at a time: whoever wants to write waits here until the one before is stored. For one thread.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// The queue. A clone stands for the same queue.
#[derive(Clone, Default)]
pub struct Queue(Rc<RefCell<Inner>>);

#[derive(Default)]
struct Inner {
    /// Tickets handed out.
    last: u64,
    /// The ticket whose turn it is.
    now: u64,
    /// Those who wait, by ticket.
    waiting: VecDeque<(u64, Waker)>,
}

/// The turn of one writer; the next begins when it is dropped.
pub struct Turn(Queue);

impl Queue {
    /// Waits for the turn; in the order of the calls' first polls.
    pub async fn turn(&self) -> Turn {
        let mut ticket = None;
        poll_fn(|context| {
            let inner = &mut *self.0.borrow_mut();
            let ticket = *ticket.get_or_insert_with(|| {
                inner.last += 1;
                inner.last - 1
            });
            if inner.now == ticket {
                return Poll::Ready(());
            }
            inner.waiting.retain(|(other, _)| *other != ticket);
            inner.waiting.push_back((ticket, context.waker().clone()));
            Poll::Pending
        })
        .await;
        Turn(self.clone())
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        let next = {
            let inner = &mut *self.0.0.borrow_mut();
            inner.now += 1;
            let index = inner.waiting.iter().position(|(ticket, _)| *ticket == inner.now);
            index.and_then(|index| inner.waiting.remove(index))
        };
        if let Some((_, waker)) = next {
            waker.wake();
        }
    }
}
