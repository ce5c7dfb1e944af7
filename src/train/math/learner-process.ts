// A learner in a process of its own: reads the examples it is told to, and sends back what it learned.
import { takeOrder } from '../process.ts';
import { readExamples } from './corpus.ts';
import { learn } from './learners.ts';
import type { Order } from './processes.ts';

const { order, report, answer } = await takeOrder<Order>();
answer(learn(order.task, readExamples(order.folder, order.held), report));
